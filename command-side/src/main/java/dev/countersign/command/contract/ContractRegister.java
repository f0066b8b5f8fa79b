package dev.countersign.command.contract;

import dev.countersign.command.register.Registers;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.contract.ApprovalsVoided;
import dev.countersign.events.contract.ContractActivated;
import dev.countersign.events.contract.ContractApproved;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractNumberVoided;
import dev.countersign.events.contract.ContractRejected;
import dev.countersign.events.contract.ContractReturned;
import dev.countersign.events.contract.ContractSigned;
import dev.countersign.events.contract.ContractTerminated;
import dev.countersign.events.contract.DraftRevised;
import dev.countersign.events.contract.SealUsed;
import dev.countersign.events.contract.SubmissionWithdrawn;
import dev.countersign.events.contract.SubmittedForApproval;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** What decisions on one contract must know of the others. */
@Component
@ProcessingGroup(Registers.GROUP)
public class ContractRegister {
  // A terminated contract counts as well: it was concluded inside the window.
  private static final Set<Phase> EXPOSING =
      EnumSet.of(
          Phase.IN_APPROVAL,
          Phase.APPROVED,
          Phase.NUMBERED,
          Phase.SIGNED,
          Phase.SEALED,
          Phase.ACTIVE,
          Phase.TERMINATED);

  private final ContractRows rows;

  ContractRegister(ContractRows rows) {
    this.rows = rows;
  }

  /** Where a contract stands; fails for one that was never drafted. */
  public Phase phase(ContractId id) {
    return row(id).phase();
  }

  /** The branch of a contract; fails for one that was never drafted. */
  public BranchId branch(ContractId id) {
    return row(id).branchId();
  }

  ContractRow row(ContractId id) {
    return rows.findById(id.value())
        .orElseThrow(() -> new IllegalStateException("Not in the register: " + id));
  }

  List<CustomerExposure.Other> exposing(ContractRow contract) {
    return rows
        .findByCustomerIdAndPhaseInOrderByContractId(contract.customerId().value(), EXPOSING)
        .stream()
        .filter(other -> !other.getId().equals(contract.getId()))
        .map(ContractRegister::other)
        .toList();
  }

  private static CustomerExposure.Other other(ContractRow row) {
    LocalDate date = row.exposedOn();
    if (date == null) {
      throw new IllegalStateException("Never submitted: " + row.getId());
    }
    return new CustomerExposure.Other(new ContractId(row.getId()), row.amount(), date);
  }

  @EventHandler
  void on(ContractDrafted event) {
    rows.save(new ContractRow(event));
  }

  @EventHandler
  void on(DraftRevised event) {
    row(event.contractId()).revise(event.amount());
  }

  @EventHandler
  void on(ApprovalsVoided event) {
    row(event.contractId()).enter(Phase.DRAFT);
  }

  @EventHandler
  void on(SubmittedForApproval event) {
    ContractRow row = row(event.contractId());
    row.enter(Phase.IN_APPROVAL);
    row.expose(event.effectiveDate());
  }

  @EventHandler
  void on(ContractApproved event) {
    ContractRow row = row(event.contractId());
    row.enter(Phase.APPROVED);
    row.expose(event.effectiveDate());
  }

  @EventHandler
  void on(ContractRejected event) {
    row(event.contractId()).enter(Phase.REJECTED);
  }

  @EventHandler
  void on(ContractReturned event) {
    row(event.contractId()).enter(Phase.DRAFT);
  }

  @EventHandler
  void on(SubmissionWithdrawn event) {
    row(event.contractId()).enter(Phase.DRAFT);
  }

  @EventHandler
  void on(ContractNumberAllocated event) {
    ContractRow row = row(event.contractId());
    row.enter(Phase.NUMBERED);
    row.number(event.number());
  }

  @EventHandler
  void on(ContractNumberVoided event) {
    row(event.contractId()).enter(Phase.VOID);
  }

  @EventHandler
  void on(ContractSigned event) {
    row(event.contractId()).enter(Phase.SIGNED);
  }

  @EventHandler
  void on(SealUsed event) {
    row(event.contractId()).enter(Phase.SEALED);
  }

  @EventHandler
  void on(ContractActivated event) {
    row(event.contractId()).enter(Phase.ACTIVE);
  }

  @EventHandler
  void on(ContractTerminated event) {
    row(event.contractId()).enter(Phase.TERMINATED);
  }
}
