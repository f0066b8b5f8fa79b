/** Registering an employee. */
package dev.countersign.command.employee.register;
