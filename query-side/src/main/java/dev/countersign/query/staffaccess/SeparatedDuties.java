package dev.countersign.query.staffaccess;

import dev.countersign.events.PolicyId;
import dev.countersign.events.policy.DutyPolicy;
import dev.countersign.events.policy.PolicyVersionPublished;
import dev.countersign.query.projection.Key;
import java.time.LocalDate;
import java.util.List;

/**
 * A version of a row of {@code staff_access.separated_duties}: what one version of the policy keeps
 * apart.
 *
 * @param pairs of roles that nobody has together, each once, as {@code SALES/FINANCE}
 */
record SeparatedDuties(
    @Key PolicyId policyId, @Key int version, LocalDate effectiveFrom, List<String> pairs) {
  static SeparatedDuties of(PolicyVersionPublished event, DutyPolicy policy) {
    return new SeparatedDuties(
        event.policyId(),
        event.version(),
        event.effectiveFrom(),
        policy.separations().stream()
            .flatMap(
                each ->
                    each.one().stream()
                        .flatMap(one -> each.other().stream().map(other -> one + "/" + other)))
            .distinct()
            .toList());
  }
}
