package dev.countersign.query.staffaccess;

import dev.countersign.events.employee.Role;
import org.jspecify.annotations.Nullable;

/** A role in a branch or, without one, in the whole company. */
public record Grant(Role role, @Nullable String branchId) {}
