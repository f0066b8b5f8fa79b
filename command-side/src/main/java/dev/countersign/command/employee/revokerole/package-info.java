/** Revoking a role. */
package dev.countersign.command.employee.revokerole;
