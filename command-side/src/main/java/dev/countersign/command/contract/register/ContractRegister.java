package dev.countersign.command.contract.register;

import dev.countersign.command.register.Registers;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.approval.ApprovalEvent;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.ContractPhase;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What decisions on one contract must know of the others. */
@Component
@ProcessingGroup(Registers.GROUP)
public class ContractRegister {
  // One that has ended counts as well: it was concluded inside the window.
  private static final Set<ContractPhase> EXPOSING =
      EnumSet.of(
          ContractPhase.IN_APPROVAL,
          ContractPhase.APPROVED,
          ContractPhase.NUMBERED,
          ContractPhase.SIGNED,
          ContractPhase.SEALED,
          ContractPhase.ACTIVE,
          ContractPhase.COMPLETED,
          ContractPhase.TERMINATED);

  private static final Set<ContractPhase> GIVEN_UP =
      EnumSet.of(ContractPhase.VOID, ContractPhase.REJECTED);

  // Tells these locks from others that are taken by the hash of a text.
  private static final long LOCK_KIND = 0x6c656164L;

  private final ContractRows rows;
  private final JdbcClient jdbc;

  ContractRegister(ContractRows rows, JdbcClient jdbc) {
    this.rows = rows;
    this.jdbc = jdbc;
  }

  /** Where a contract stands; fails for one that was never drafted. */
  public ContractPhase phase(ContractId id) {
    return row(id).phase();
  }

  /** The branch of a contract; fails for one that was never drafted. */
  public BranchId branch(ContractId id) {
    return row(id).branchId();
  }

  /** What is known of a contract; fails for one that was never drafted. */
  public ContractRow row(ContractId id) {
    return rows.findById(id.value())
        .orElseThrow(() -> new IllegalStateException("Not in the register: " + id));
  }

  /**
   * The contract that was drafted from the opportunity and still stands; until the transaction
   * ends, nobody else drafts another from it.
   */
  public Optional<ContractId> draftedFrom(OpportunityId opportunity) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:opportunity, :kind))")
        .param("opportunity", opportunity.toString())
        .param("kind", LOCK_KIND)
        .query(rs -> {});
    return rows.findFirstByOpportunityIdAndPhaseNotIn(opportunity.value(), GIVEN_UP)
        .map(ContractRow::id);
  }

  /** The customer's other contracts that are in approval or were approved. */
  public List<ContractRow> exposing(ContractRow contract) {
    return rows
        .findByCustomerIdAndPhaseInOrderByContractId(contract.customerId().value(), EXPOSING)
        .stream()
        .filter(other -> !other.id().equals(contract.id()))
        .toList();
  }

  @EventHandler
  void on(ContractDrafted event) {
    rows.save(new ContractRow(event));
  }

  @EventHandler
  void on(ContractEvent event) {
    row(event.contractId()).on(event);
  }

  @EventHandler
  void on(ApprovalEvent event) {
    if (event.document().kind() == DocumentKind.CONTRACT) {
      row(new ContractId(event.document().value())).on(event);
    }
  }
}
