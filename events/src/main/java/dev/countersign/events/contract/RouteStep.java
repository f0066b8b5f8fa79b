package dev.countersign.events.contract;

import dev.countersign.events.BranchId;
import dev.countersign.events.employee.Role;
import org.jspecify.annotations.Nullable;

/**
 * One decision in an approval route: a role, in a branch or (without one) in the whole company.
 * Steps of one stage are decided jointly, in any order.
 */
public record RouteStep(String step, int stage, Role role, @Nullable BranchId branchId) {}
