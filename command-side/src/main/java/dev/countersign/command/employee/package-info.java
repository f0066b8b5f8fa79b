/** Employees: who works here and in which roles. */
package dev.countersign.command.employee;
