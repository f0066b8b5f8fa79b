package dev.countersign.application.demo;

import dev.countersign.command.contract.DraftLine;
import dev.countersign.command.contract.Phase;
import dev.countersign.command.contract.activate.ActivateContract;
import dev.countersign.command.contract.allocatenumber.AllocateContractNumber;
import dev.countersign.command.contract.approve.ApproveContract;
import dev.countersign.command.contract.archiveoriginal.ArchiveOriginal;
import dev.countersign.command.contract.borroworiginal.BorrowOriginal;
import dev.countersign.command.contract.draft.DraftContract;
import dev.countersign.command.contract.recordsealuse.RecordSealUse;
import dev.countersign.command.contract.recordsignature.RecordSignature;
import dev.countersign.command.contract.registeroriginal.RegisterOriginal;
import dev.countersign.command.contract.submitforapproval.SubmitForApproval;
import dev.countersign.command.memo.CountersignMemo;
import dev.countersign.command.memo.DraftMemo;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.MemoId;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.Party;
import java.time.LocalDate;
import java.util.List;

/** A contract in each phase, for each thing that can be done with it next. */
final class DemoContracts {
  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  private static final List<Person> APPROVERS =
      List.of(Person.WANG_LEI, Person.SUN_LI, Person.ZHAO_MIN, Person.CHEN_JIE, Person.HE_PING);
  private static final int ORIGINALS = 4;

  private final DemoCompany company;

  DemoContracts(DemoCompany company) {
    this.company = company;
  }

  void make() {
    contract(1, "Planning for the ice season", Phase.DRAFT);
    contract(2, "Stock keeping for the harbour", Phase.DRAFT);
    contract(3, "Customer desk", Phase.IN_APPROVAL);
    contract(4, "Reports for the board", Phase.IN_APPROVAL);
    contract(5, "Planning for two plants", Phase.IN_APPROVAL);
    contract(6, "Container tracking", Phase.IN_APPROVAL);
    contract(7, "Loyalty programme", Phase.APPROVED);
    contract(8, "Cold store monitoring", Phase.NUMBERED);
    contract(9, "Berth planning", Phase.NUMBERED);
    contract(10, "Till integration", Phase.SIGNED);
    contract(11, "Plant reporting", Phase.SEALED);
    contract(12, "Yard reporting", Phase.SEALED);
    register(12, 1);
    contract(13, "Store reporting", Phase.SEALED);
    register(13, 1);
    contract(14, "Maintenance planning", Phase.SEALED);
    register(14, 1);
    archive(14, 1);
    contract(15, "Customs interface", Phase.SEALED);
    register(15, 1);
    archive(15, 1);
    company.send(
        Person.XU_YAN,
        new BorrowOriginal(
            id(15), 1, Person.LI_NA.id(), "Renewal talks", LocalDate.of(2099, 12, 31), null));
    contract(16, "Price comparison", Phase.SEALED);
    registerAll(16);
    contract(17, "Quality records", Phase.ACTIVE);
    contract(18, "Warehouse rollout", Phase.ACTIVE);
    memo(101);
    memo(102);
    countersign(102, Party.SELLER, Person.WANG_LEI.fullName());
    countersign(102, Party.CUSTOMER, "Zhou Min");
    contract(19, "Branch reporting", Phase.ACTIVE);
    for (int original = 1; original <= ORIGINALS; original++) {
      archive(19, original);
    }
  }

  private void contract(int number, String title, Phase upTo) {
    ContractId id = id(number);
    Money amount = Money.of("48000.00", "CNY");
    company.send(
        Person.LI_NA,
        new DraftContract(
            id,
            ContractType.SALES_AND_CONSULTING,
            new BranchId("BJ"),
            DemoCompany.customerId(number % 3 == 0 ? 4 : number % 3),
            null,
            title,
            "2026-1",
            false,
            List.of(
                new DraftLine(new ProductId("ERP"), "Licences", 10, Money.of("4800.00", "CNY"))),
            amount,
            null));
    if (upTo.compareTo(Phase.IN_APPROVAL) >= 0) {
      company.send(Person.LI_NA, new SubmitForApproval(id, HASH));
    }
    if (upTo.compareTo(Phase.APPROVED) >= 0) {
      APPROVERS.forEach(person -> company.send(person, new ApproveContract(id, null, null)));
    }
    if (upTo.compareTo(Phase.NUMBERED) >= 0) {
      company.send(Person.CHEN_JIE, new AllocateContractNumber(id));
    }
    if (upTo.compareTo(Phase.SIGNED) >= 0) {
      sign(id, Party.SELLER, Person.HE_PING.fullName());
      sign(id, Party.CUSTOMER, "Zhou Min");
    }
    if (upTo.compareTo(Phase.SEALED) >= 0) {
      company.send(Person.GU_FANG, new RecordSealUse(id, "contract seal", ORIGINALS, null));
    }
    if (upTo.compareTo(Phase.ACTIVE) >= 0) {
      registerAll(number);
      company.send(Person.WANG_LEI, new ActivateContract(id, null));
    }
  }

  private void sign(ContractId id, Party party, String signatory) {
    company.send(Person.LI_NA, new RecordSignature(id, party, signatory, HASH, null));
  }

  private void registerAll(int number) {
    for (int original = 1; original <= ORIGINALS; original++) {
      register(number, original);
    }
  }

  private void register(int number, int original) {
    company.send(Person.XU_YAN, new RegisterOriginal(id(number), original, null));
  }

  private void archive(int number, int original) {
    company.send(
        Person.XU_YAN, new ArchiveOriginal(id(number), original, "Room 3, shelf 12", null));
  }

  private void memo(int number) {
    company.send(
        Person.LI_NA,
        new DraftMemo(
            memoId(number),
            id(18),
            "Second warehouse",
            "The rollout also covers the warehouse in Tianjin.",
            false,
            null,
            null));
  }

  private void countersign(int number, Party party, String signatory) {
    company.send(Person.WANG_LEI, new CountersignMemo(memoId(number), party, signatory, null));
  }

  private static ContractId id(int number) {
    return new ContractId("00000000-0000-4000-8000-%012d".formatted(number));
  }

  private static MemoId memoId(int number) {
    return new MemoId("00000000-0000-4000-8000-%012d".formatted(number));
  }
}
