/** Taking back what was delegated. */
package dev.countersign.command.employee.revokedelegation;
