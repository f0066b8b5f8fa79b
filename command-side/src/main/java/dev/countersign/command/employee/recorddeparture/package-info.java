/** Recording that somebody left. */
package dev.countersign.command.employee.recorddeparture;
