package dev.countersign.application.demo;

import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.brandpursuit.AgreeBrandScope;
import dev.countersign.command.brandpursuit.OpenBrandPursuit;
import dev.countersign.command.brandpursuit.SubmitBrandPursuit;
import dev.countersign.command.contract.attachment.AttachDocument;
import dev.countersign.command.contract.custody.ArchiveOriginal;
import dev.countersign.command.contract.custody.BorrowOriginal;
import dev.countersign.command.contract.custody.DistributeOriginal;
import dev.countersign.command.contract.custody.HandOverToArchive;
import dev.countersign.command.contract.custody.HolderKind;
import dev.countersign.command.contract.custody.RaiseDispute;
import dev.countersign.command.contract.drafting.DeviateFromClause;
import dev.countersign.command.contract.drafting.DraftContract;
import dev.countersign.command.contract.drafting.DraftLine;
import dev.countersign.command.contract.drafting.DraftLine.DraftTax;
import dev.countersign.command.contract.drafting.LinkParent;
import dev.countersign.command.contract.drafting.NameThirdParty;
import dev.countersign.command.contract.numbering.VoidContractNumber;
import dev.countersign.command.contract.review.RecordFinding;
import dev.countersign.command.contract.review.RequestReview;
import dev.countersign.command.contract.review.ScopeDelta;
import dev.countersign.command.contract.signing.RegisterSignedFile;
import dev.countersign.command.contract.signing.SendForCountersigning;
import dev.countersign.command.contract.terms.DeliverableItem;
import dev.countersign.command.contract.terms.EquipmentItem;
import dev.countersign.command.contract.terms.FeeLine;
import dev.countersign.command.contract.terms.LinkPursuit;
import dev.countersign.command.contract.terms.MilestoneDate;
import dev.countersign.command.contract.terms.RecordGoodsReceived;
import dev.countersign.command.contract.terms.SetDeliverables;
import dev.countersign.command.contract.terms.SetEquipmentList;
import dev.countersign.command.contract.terms.SetFeeSchedule;
import dev.countersign.command.contract.terms.SetMilestones;
import dev.countersign.command.contract.terms.SetServiceLevel;
import dev.countersign.command.contract.terms.SetServiceTerm;
import dev.countersign.command.memo.CountersignMemo;
import dev.countersign.command.memo.DraftMemo;
import dev.countersign.command.template.BothLanguages;
import dev.countersign.events.BranchId;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.ContractId;
import dev.countersign.events.MemoId;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.contract.AttachmentKind;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.Equipment;
import dev.countersign.events.contract.Milestone;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.ScopeChange;
import dev.countersign.events.contract.ServiceHours;
import dev.countersign.events.contract.Severity;
import dev.countersign.events.contract.ThirdPartyRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A contract in each phase, for each thing that can be done with it next. */
final class DemoContracts {
  static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  private static final String SIGNED_FILE =
      "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752";
  private static final String PRICE_LIST =
      """
      Price list to the contract
      Licence, each: CNY 4800.00, tax of 13 % included
      """;

  private final DemoCompany company;
  private final DemoTeam team;

  DemoContracts(DemoCompany company) {
    this.company = company;
    team =
        new DemoTeam(
            company,
            Person.LI_NA,
            Person.WANG_LEI,
            List.of(
                Person.WANG_LEI, Person.SUN_LI, Person.ZHAO_MIN, Person.CHEN_JIE, Person.HE_PING));
  }

  void make() {
    contract(1, "Planning for the ice season", ContractPhase.DRAFT);
    company.send(
        Person.LI_NA,
        new DeviateFromClause(
            id(1),
            DemoTemplates.ACCEPTANCE,
            new BothLanguages(
                "The customer accepts in writing within 30 working days of delivery.",
                "客户应在交付后 30 个工作日内书面验收。"),
            "The plant stands still during the season",
            null));
    contract(2, "Stock keeping for the harbour", ContractPhase.DRAFT);
    contract(3, "Customer desk", ContractPhase.IN_APPROVAL);
    contract(4, "Reports for the board", ContractPhase.IN_APPROVAL);
    contract(5, "Planning for two plants", ContractPhase.IN_APPROVAL);
    contract(6, "Container tracking", ContractPhase.IN_APPROVAL);
    contract(7, "Loyalty programme", ContractPhase.APPROVED);
    contract(8, "Cold store monitoring", ContractPhase.NUMBERED);
    contract(9, "Berth planning", ContractPhase.NUMBERED);
    contract(10, "Till integration", ContractPhase.ISSUED);
    company.send(
        Person.LI_NA,
        new SendForCountersigning(id(10), 2, "By hand, He Ping", LocalDate.of(2099, 12, 31), null));
    contract(11, "Plant reporting", ContractPhase.EXECUTED);
    contract(12, "Yard reporting", ContractPhase.EXECUTED);
    team.register(id(12), 1);
    contract(13, "Store reporting", ContractPhase.EXECUTED);
    team.register(id(13), 1);
    contract(14, "Maintenance planning", ContractPhase.EXECUTED);
    team.register(id(14), 1);
    archive(14, 1);
    contract(15, "Customs interface", ContractPhase.EXECUTED);
    team.register(id(15), 1);
    archive(15, 1);
    company.send(
        Person.XU_YAN,
        new BorrowOriginal(
            id(15), 1, Person.LI_NA.id(), "Renewal talks", LocalDate.of(2099, 12, 31), null));
    contract(16, "Price comparison", ContractPhase.EXECUTED);
    team.registerAll(id(16));
    company.send(Person.LI_NA, new RegisterSignedFile(id(16), SIGNED_FILE, null));
    contract(17, "Quality records", ContractPhase.ACTIVE);
    contract(18, "Warehouse rollout", ContractPhase.ACTIVE);
    memo(101);
    memo(102);
    countersign(102, Party.SELLER, Person.WANG_LEI.fullName());
    countersign(102, Party.CUSTOMER, "Zhou Min");
    company.send(
        Person.XU_YAN,
        new DistributeOriginal(id(18), 1, HolderKind.DEPARTMENT, null, "Sales in Beijing", null));
    company.send(Person.LI_NA, new HandOverToArchive(id(18), List.of(1), null));
    company.send(Person.CHEN_JIE, new RaiseDispute(id(18), "Acceptance of the rollout", null));
    contract(19, "Branch reporting", ContractPhase.ACTIVE);
    for (int original = 1; original <= DemoTeam.ORIGINALS; original++) {
      archive(19, original);
    }
    contract(20, "Installation in three halls", ContractPhase.IN_APPROVAL);
    company.send(Person.WANG_LEI, new ApproveStep(DocumentId.of(id(20)), null, null));
    contract(21, "Second warehouse", ContractPhase.IN_APPROVAL);
    contract(22, "Price list service", ContractPhase.IN_APPROVAL);
    service(
        23,
        "Support for the harbour",
        LocalDate.of(2098, 1, 1),
        LocalDate.of(2098, 12, 31),
        ContractPhase.DRAFT);
    service(
        24,
        "Support for two plants",
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2098, 12, 31),
        ContractPhase.ACTIVE);
    service(
        25,
        "Support for the old tills",
        LocalDate.of(2025, 1, 1),
        LocalDate.of(2025, 12, 31),
        ContractPhase.ACTIVE);
    company.send(
        Person.LI_NA,
        new NameThirdParty(
            id(23), ThirdPartyRole.END_USER, DemoCompany.customerId(4), null, null, null));
    company.send(Person.LI_NA, new LinkParent(id(23), id(17), null));
    secondary(26, "Planning for the dry dock", 17);
    secondary(27, "Loyalty programme on the web", 18);
    review(27);
    company.send(
        Person.CHEN_JIE,
        new RecordFinding(id(27), Severity.A, "No price for the second site", null));
    secondary(28, "Cold store monitoring, second hall", 19);
    review(28);
    brandPursuits();
    draft(29, "Harbour brand", ContractType.BRAND_OPERATION);
    brandTerms(29);
    draft(30, "Network of the stores", ContractType.NETWORK_ENGINEERING);
    networkTerms(30);
    team.bring(id(30), ContractPhase.ACTIVE);
    company.send(
        Person.LI_NA, new RecordGoodsReceived(id(30), 1, 4, "Store in Fengtai", "Zhou Min", null));
    draft(31, "Network of the ice works", ContractType.NETWORK_ENGINEERING);
    contract(32, "Pilot that was withdrawn", ContractPhase.EXECUTED);
    company.send(Person.CHEN_JIE, new VoidContractNumber(id(32), "The customer withdrew"));
    contract(33, "Stock count of the cold store", ContractPhase.ACTIVE);
    contract(34, "Pilot that is not wanted", ContractPhase.DRAFT);
    company.send(
        Person.LI_NA,
        new AttachDocument(
            id(1),
            company.store(Person.LI_NA, PRICE_LIST, "text/plain"),
            AttachmentKind.ANNEX,
            "Price list",
            null));
  }

  private void secondary(int number, String title, int parent) {
    draft(number, title, ContractType.SECONDARY_SALES);
    company.send(Person.LI_NA, new LinkParent(id(number), id(parent), null));
  }

  private void review(int number) {
    company.send(
        Person.LI_NA,
        new RequestReview(
            id(number),
            List.of(Person.CHEN_JIE.id()),
            List.of(new ScopeDelta(ScopeChange.Kind.ADDED, "A second site")),
            null));
  }

  private void brandPursuits() {
    for (int number = 301; number <= 303; number++) {
      company.send(
          Person.LI_NA,
          new OpenBrandPursuit(
              pursuitId(number),
              new BranchId("BJ"),
              DemoCompany.customerId(2),
              "Northern Harbour",
              "Campaign " + (number - 300),
              null));
    }
    for (int number = 302; number <= 303; number++) {
      company.send(
          Person.LI_NA,
          new AgreeBrandScope(
              pursuitId(number), "A film and a fair", Money.of("48000.00", "CNY"), null));
    }
    company.send(Person.LI_NA, new SubmitBrandPursuit(pursuitId(303), HASH));
    for (Person person : List.of(Person.WANG_LEI, Person.HE_PING)) {
      company.send(person, new ApproveStep(DocumentId.of(pursuitId(303)), null, null));
    }
  }

  private void brandTerms(int number) {
    company.send(Person.LI_NA, new LinkPursuit(id(number), pursuitId(303), null));
    company.send(
        Person.LI_NA,
        new SetDeliverables(
            id(number),
            List.of(
                new DeliverableItem("Film of three minutes", LocalDate.of(2099, 3, 31)),
                new DeliverableItem("Stand at the fair", null)),
            null));
    company.send(
        Person.LI_NA,
        new SetFeeSchedule(
            id(number),
            List.of(
                new FeeLine(Money.of("30000.00", "CNY"), 1, null, null),
                new FeeLine(
                    Money.of("18000.00", "CNY"),
                    null,
                    LocalDate.of(2099, 1, 1),
                    LocalDate.of(2099, 3, 31))),
            null));
  }

  private void networkTerms(int number) {
    company.send(
        Person.LI_NA,
        new SetEquipmentList(
            id(number),
            List.of(
                new EquipmentItem(
                    Equipment.Kind.GOODS, "Switch", "S5735", 12, "set", new BigDecimal("13")),
                new EquipmentItem(
                    Equipment.Kind.WORKS, "Cabling", null, 800, "m", new BigDecimal("9"))),
            null));
    company.send(
        Person.LI_NA,
        new SetMilestones(
            id(number),
            Stream.of(Milestone.Stage.values())
                .map(stage -> new MilestoneDate(stage, LocalDate.of(2099, 6, 30)))
                .toList(),
            null));
  }

  private void service(int number, String title, LocalDate from, LocalDate to, ContractPhase upTo) {
    draft(number, title, ContractType.TECHNICAL_SERVICE);
    company.send(Person.LI_NA, new SetServiceTerm(id(number), from, to, false, 30, null, null));
    company.send(
        Person.LI_NA, new SetServiceLevel(id(number), ServiceHours.FIVE_BY_EIGHT, 4, 40, null));
    team.bring(id(number), upTo);
  }

  private void contract(int number, String title, ContractPhase upTo) {
    draft(number, title, ContractType.SALES_AND_CONSULTING);
    team.bring(id(number), upTo);
  }

  private void draft(int number, String title, ContractType type) {
    Money amount = Money.of("48000.00", "CNY");
    company.send(
        Person.LI_NA,
        new DraftContract(
            id(number),
            type,
            new BranchId("BJ"),
            DemoCompany.customerId(number % 3 == 0 ? 4 : number % 3),
            null,
            title,
            number == 1 ? DemoTemplates.SALES : null,
            DemoTemplates.VERSION,
            List.of(
                new DraftLine(
                    new ProductId("ERP"),
                    "Licences",
                    BigDecimal.TEN,
                    "套",
                    Money.of("4800.00", "CNY"),
                    // Of some nobody told it, as of all of earlier years.
                    number % 2 == 0 ? new DraftTax(new BigDecimal("13"), true) : null)),
            amount,
            null));
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

  static ContractId id(int number) {
    return new ContractId("00000000-0000-4000-8000-%012d".formatted(number));
  }

  private static BrandPursuitId pursuitId(int number) {
    return new BrandPursuitId("00000000-0000-4000-8000-%012d".formatted(number));
  }

  private static MemoId memoId(int number) {
    return new MemoId("00000000-0000-4000-8000-%012d".formatted(number));
  }
}
