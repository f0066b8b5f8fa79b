/** Moving an opportunity on. */
package dev.countersign.command.opportunity.advance;
