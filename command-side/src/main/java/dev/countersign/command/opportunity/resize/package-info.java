/** Changing the expected amount. */
package dev.countersign.command.opportunity.resize;
