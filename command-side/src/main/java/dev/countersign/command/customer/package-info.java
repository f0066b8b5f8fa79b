/** Customer records. */
package dev.countersign.command.customer;
