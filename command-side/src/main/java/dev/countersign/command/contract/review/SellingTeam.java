package dev.countersign.command.contract.review;

import dev.countersign.events.EmployeeId;
import java.util.Set;

/**
 * A fact: who sells what a contract is about: whoever owns its opportunity, and everybody who sells
 * in its branch.
 */
public record SellingTeam(Set<EmployeeId> members) {}
