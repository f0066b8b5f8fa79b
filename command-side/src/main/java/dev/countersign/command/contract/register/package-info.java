/**
 * Where all contracts stand, for decisions that look beyond one: kept by the events in their own
 * transaction.
 */
package dev.countersign.command.contract.register;
