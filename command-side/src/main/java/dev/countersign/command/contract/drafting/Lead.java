package dev.countersign.command.contract.drafting;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.opportunity.CustomerIdentified;
import dev.countersign.events.opportunity.OpportunityEvent;
import dev.countersign.events.opportunity.OpportunityLost;
import dev.countersign.events.opportunity.OpportunityOpened;
import dev.countersign.events.opportunity.OpportunityReopened;
import org.jspecify.annotations.Nullable;

/**
 * A fact: the opportunity from which a contract is drafted.
 *
 * @param branchId its branch; null: the draft names no opportunity
 * @param customerId its customer; null: not known yet
 * @param contract the one that it led to already; null: none that still stands
 */
public record Lead(
    @Nullable BranchId branchId,
    @Nullable CustomerId customerId,
    boolean lost,
    @Nullable ContractId contract) {
  /** Of a draft that names none. */
  public static final Lead NONE = new Lead(null, null, false, null);

  Lead after(OpportunityEvent event) {
    return switch (event) {
      case OpportunityOpened e -> new Lead(e.branchId(), e.customerId(), false, contract);
      case CustomerIdentified e -> new Lead(branchId, e.customerId(), lost, contract);
      case OpportunityLost _ -> new Lead(branchId, customerId, true, contract);
      case OpportunityReopened _ -> new Lead(branchId, customerId, false, contract);
      default -> this;
    };
  }
}
