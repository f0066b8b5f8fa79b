package dev.countersign.query.staffaccess;

import dev.countersign.events.employee.Role;
import org.jspecify.annotations.Nullable;

/** A role of the delegator's in which the reader may decide today; no branch: the whole company. */
public record DelegatedGrant(String delegatorId, Role role, @Nullable String branchId) {}
