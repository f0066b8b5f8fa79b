/** Granting a role. */
package dev.countersign.command.employee.grantrole;
