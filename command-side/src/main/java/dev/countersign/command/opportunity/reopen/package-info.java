/** Reopening a closed opportunity. */
package dev.countersign.command.opportunity.reopen;
