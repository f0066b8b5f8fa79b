/** Adding a person to talk to. */
package dev.countersign.command.customer.addcontact;
