/** Passing an overdue step on to a further role. */
package dev.countersign.command.contract.escalateapproval;
