package dev.countersign.command.contract.signing;

import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.command.policy.InForce;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.contract.ContractActivated;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.SealUsed;
import dev.countersign.events.contract.SignatureRecorded;
import dev.countersign.events.policy.ContractPolicy;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Who signed a contract when, and how many copies were sealed (3.3). */
public final class Signing {
  private final Map<Party, LocalDate> signatures = new EnumMap<>(Party.class);
  private int sealed;

  /** One party's signature. */
  public SignatureRecorded sign(
      RecordSignature command, CommandContext context, String approvedHash, LocalDate since) {
    Rule.check(
        new SignedHashIsApprovedHash(command.documentHash(), approvedHash),
        new PartySignsOnce(command.party(), signatures.keySet()));
    return new SignatureRecorded(
        command.contractId(),
        command.party(),
        command.signatory(),
        command.documentHash(),
        context.effective(command.effectiveDate(), since));
  }

  /** The seal on all copies. */
  public SealUsed seal(
      RecordSealUse command,
      CommandContext context,
      Set<EmployeeId> makers,
      Set<EmployeeId> approvers,
      InForce<ContractPolicy> policy,
      LocalDate since) {
    EmployeeId keeper = context.actor().employeeId();
    Rule.check(
        new SealKeeperIsNotMaker(keeper, makers),
        new SealKeeperIsNotApprover(keeper, approvers),
        new SealedCopiesAreTheOriginals(command.copies(), policy.policy().originals()));
    return new SealUsed(
        command.contractId(),
        command.seal(),
        keeper,
        command.copies(),
        policy.version(),
        context.effective(command.effectiveDate(), since));
  }

  /** Coming into force, once every sealed copy is a registered original. */
  public ContractActivated activate(
      ActivateContract command, CommandContext context, int registered, LocalDate since) {
    Rule.check(new AllOriginalsAreRegistered(registered, sealed));
    return new ContractActivated(
        command.contractId(), context.effective(command.effectiveDate(), since));
  }

  /** Whether every party has signed. */
  public boolean isSignedByAll() {
    return signatures.size() == Party.values().length;
  }

  /** The business date of the latest signature. */
  public LocalDate lastSignature() {
    return Collections.max(signatures.values());
  }

  /** How many copies were sealed. */
  public int sealedCopies() {
    return sealed;
  }

  /** Evolves. */
  public void on(ContractEvent event) {
    switch (event) {
      case SignatureRecorded e -> signatures.put(e.party(), e.effectiveDate());
      case SealUsed e -> sealed = e.copies();
      default -> {}
    }
  }
}
