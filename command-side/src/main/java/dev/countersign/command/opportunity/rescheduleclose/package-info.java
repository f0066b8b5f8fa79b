/** Changing the expected close date. */
package dev.countersign.command.opportunity.rescheduleclose;
