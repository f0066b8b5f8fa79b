package dev.countersign.events.employee;

import dev.countersign.events.Event;

/** An event in the life of an employee. */
public sealed interface EmployeeEvent extends Event
    permits EmployeeRegistered,
        RoleGrantProposed,
        RoleGrantDeclined,
        RoleGranted,
        RoleRevoked,
        ApprovalDelegated,
        DelegationRevoked,
        DepartureRecorded {}
