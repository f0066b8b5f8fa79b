/** Winning an opportunity. */
package dev.countersign.command.opportunity.win;
