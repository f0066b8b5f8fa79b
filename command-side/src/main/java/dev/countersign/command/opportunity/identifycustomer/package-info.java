/** Naming the customer of an opportunity. */
package dev.countersign.command.opportunity.identifycustomer;
