package dev.countersign.command;

import dev.countersign.events.BranchId;
import dev.countersign.events.employee.Role;
import org.jspecify.annotations.Nullable;

/** A role in one branch or, without one, in the whole company. */
public record Grant(Role role, @Nullable BranchId branchId) {}
