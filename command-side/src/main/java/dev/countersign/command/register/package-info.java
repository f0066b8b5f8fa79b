/**
 * What the command side must know across aggregates, kept by the events in their own transaction.
 */
package dev.countersign.command.register;
