package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import java.util.List;

/**
 * A secondary sales contract went into review (2.4.2).
 *
 * @param round which review of the contract it is, from 1
 * @param reviewerIds who reviews; nobody of the selling team
 * @param delta what the contract changes in the scope of its parent
 */
@Told(en = "Review {round} was requested.", zh = "申请第 {round} 次评审。")
public record ReviewRequested(
    ContractId contractId,
    int round,
    List<EmployeeId> reviewerIds,
    List<ScopeChange> delta,
    EmployeeId requestedBy,
    LocalDate effectiveDate)
    implements ContractEvent, ContractStep {
  /** Keeps copies. */
  public ReviewRequested {
    reviewerIds = List.copyOf(reviewerIds);
    delta = List.copyOf(delta);
  }
}
