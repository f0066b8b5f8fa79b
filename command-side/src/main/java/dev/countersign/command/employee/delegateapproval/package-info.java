/** Letting another decide in one's place. */
package dev.countersign.command.employee.delegateapproval;
