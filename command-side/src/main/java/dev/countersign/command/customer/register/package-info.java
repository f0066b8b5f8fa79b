/** Registering a customer. */
package dev.countersign.command.customer.register;
