package dev.countersign.command.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PolicyVersionRows extends Repository<PolicyVersionRow, PolicyVersionRow.Key> {
  Optional<PolicyVersionRow> findFirstByKeyKindAndEffectiveFromLessThanEqualOrderByKeyVersionDesc(
      String kind, LocalDate date);

  boolean existsByKeyKind(String kind);

  PolicyVersionRow save(PolicyVersionRow row);
}
