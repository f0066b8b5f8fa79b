package dev.countersign.application.demo;

import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.contract.approval.SubmitForApproval;
import dev.countersign.command.contract.custody.RegisterOriginal;
import dev.countersign.command.contract.numbering.AllocateContractNumber;
import dev.countersign.command.contract.signing.ActivateContract;
import dev.countersign.command.contract.signing.IssueText;
import dev.countersign.command.contract.signing.IssuedText;
import dev.countersign.command.contract.signing.RecordExecution;
import dev.countersign.events.ContractId;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.Party;
import java.util.List;

/**
 * The people who bring the contracts of a branch from their draft into force.
 *
 * @param approvers who decide on them, in the order of the route
 */
record DemoTeam(DemoCompany company, Person sales, Person manager, List<Person> approvers) {
  /** How many originals of each contract there are. */
  static final int ORIGINALS = 4;

  /** From its draft, with all that its type needs, to a phase on its way into force. */
  void bring(ContractId id, ContractPhase upTo) {
    if (upTo.compareTo(ContractPhase.IN_APPROVAL) >= 0) {
      company.send(sales, new SubmitForApproval(id, DemoContracts.HASH));
    }
    if (upTo.compareTo(ContractPhase.APPROVED) >= 0) {
      approvers.forEach(
          person -> company.send(person, new ApproveStep(DocumentId.of(id), null, null)));
    }
    if (upTo.compareTo(ContractPhase.NUMBERED) >= 0) {
      company.send(Person.CHEN_JIE, new AllocateContractNumber(id));
    }
    if (upTo.compareTo(ContractPhase.ISSUED) >= 0) {
      company.send(Person.CHEN_JIE, new IssueText(id, null));
    }
    if (upTo.compareTo(ContractPhase.EXECUTED) >= 0) {
      company.send(
          Person.GU_FANG,
          new RecordExecution(
              id,
              Party.SELLER,
              Person.HE_PING.fullName(),
              "contract seal",
              Person.HE_PING.id(),
              DemoSeals.sealId(1),
              ORIGINALS,
              true,
              issuedHash(id),
              null));
      company.send(
          sales,
          new RecordExecution(
              id,
              Party.CUSTOMER,
              "Zhou Min",
              "contract seal",
              ORIGINALS,
              true,
              issuedHash(id),
              null));
    }
    if (upTo.compareTo(ContractPhase.ACTIVE) >= 0) {
      registerAll(id);
      company.send(manager, new ActivateContract(id, null));
    }
  }

  private String issuedHash(ContractId id) {
    return IssuedText.hash(company.numberOf(id), DemoContracts.HASH);
  }

  void registerAll(ContractId id) {
    for (int original = 1; original <= ORIGINALS; original++) {
      register(id, original);
    }
  }

  void register(ContractId id, int original) {
    company.send(Person.XU_YAN, new RegisterOriginal(id, original, null, null));
  }
}
