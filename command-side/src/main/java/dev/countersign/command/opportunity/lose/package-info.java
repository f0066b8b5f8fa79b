/** Losing an opportunity. */
package dev.countersign.command.opportunity.lose;
