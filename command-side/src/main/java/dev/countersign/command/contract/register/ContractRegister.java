package dev.countersign.command.contract.register;

import dev.countersign.command.register.Agreement;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.Id;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.web.RetryLaterException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What decisions on one contract must know of the others. */
@Component
public class ContractRegister {
  // One that has ended counts as well: it was concluded inside the window.
  private static final Set<ContractPhase> EXPOSING =
      EnumSet.of(
          ContractPhase.IN_APPROVAL,
          ContractPhase.APPROVED,
          ContractPhase.NUMBERED,
          ContractPhase.ISSUED,
          ContractPhase.SIGNED,
          ContractPhase.SEALED,
          ContractPhase.EXECUTED,
          ContractPhase.ACTIVE,
          ContractPhase.COMPLETED,
          ContractPhase.TERMINATED);

  private static final Set<ContractPhase> GIVEN_UP =
      EnumSet.of(ContractPhase.VOID, ContractPhase.REJECTED);

  // Tells these locks from others that are taken by the hash of a text.
  private static final long LOCK_KIND = 0x6c656164L;

  private final ContractRows rows;
  private final JdbcClient jdbc;
  private final Agreement agreement;

  ContractRegister(ContractRows rows, JdbcClient jdbc, Agreement agreement) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.agreement = agreement;
  }

  /** Where a contract stands; fails for one that was never drafted. */
  public ContractPhase phase(ContractId id) {
    return row(id).phase();
  }

  /** The branch of a contract; fails for one that was never drafted. */
  public BranchId branch(ContractId id) {
    return row(id).branchId();
  }

  /**
   * What is known of a contract; fails for one that was never drafted.
   *
   * @throws RetryLaterException when it is known to be otherwise than the log says
   */
  public ContractRow row(ContractId id) {
    agreement.require("contract_register", "contract_id", id.value());
    return rows.demand(id);
  }

  /**
   * The contract that was drafted from the opportunity and still stands; until the transaction
   * ends, nobody else drafts another from it.
   */
  public Optional<ContractId> draftedFrom(OpportunityId opportunity) {
    agreement.require("contract_register", "opportunity_id", opportunity.value());
    lock(opportunity);
    return rows.findFirstByOpportunityIdAndPhaseNotIn(opportunity.value(), GIVEN_UP)
        .map(ContractRow::id);
  }

  /**
   * The contract that renews this one and still stands; until the transaction ends, nobody else
   * drafts another renewal of it.
   */
  public Optional<ContractId> renewalOf(ContractId contract) {
    agreement.require("contract_register", "predecessor_id", contract.value());
    lock(contract);
    return rows.findFirstByPredecessorIdAndPhaseNotIn(contract.value(), GIVEN_UP)
        .map(ContractRow::id);
  }

  private void lock(Id id) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, :kind))")
        .param("id", id.toString())
        .param("kind", LOCK_KIND)
        .query(rs -> {});
  }

  /** The customer's contracts, but for this one, that are in approval or were approved. */
  public List<ContractRow> exposing(ContractId contract, CustomerId customer) {
    agreement.require("contract_register", "customer_id", customer.value());
    return rows.findByCustomerIdAndPhaseInOrderByContractId(customer.value(), EXPOSING).stream()
        .filter(other -> !other.id().equals(contract))
        .toList();
  }
}
