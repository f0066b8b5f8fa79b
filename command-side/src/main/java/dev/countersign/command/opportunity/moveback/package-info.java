/** Moving an opportunity back. */
package dev.countersign.command.opportunity.moveback;
