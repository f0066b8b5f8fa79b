package dev.countersign.events.employee;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;

/** Nothing came of a proposed grant: it was declined, or taken back by whoever made it. */
public record RoleGrantDeclined(
    EmployeeId employeeId, int proposal, @Personal String reason, EmployeeId declinedBy)
    implements EmployeeEvent {}
