/** Opening an opportunity. */
package dev.countersign.command.opportunity.open;
