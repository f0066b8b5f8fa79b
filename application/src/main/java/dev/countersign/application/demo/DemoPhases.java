package dev.countersign.application.demo;

import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.approval.RejectDocument;
import dev.countersign.command.brandpursuit.AgreeBrandScope;
import dev.countersign.command.brandpursuit.OpenBrandPursuit;
import dev.countersign.command.brandpursuit.SubmitBrandPursuit;
import dev.countersign.command.contract.closing.CompleteContract;
import dev.countersign.command.contract.closing.TerminateContract;
import dev.countersign.command.contract.closing.VoidContract;
import dev.countersign.command.contract.drafting.DraftContract;
import dev.countersign.command.contract.drafting.DraftLine;
import dev.countersign.command.contract.drafting.DraftLine.DraftTax;
import dev.countersign.command.contract.drafting.LinkParent;
import dev.countersign.command.contract.review.CloseReview;
import dev.countersign.command.contract.review.RequestReview;
import dev.countersign.command.contract.review.ScopeDelta;
import dev.countersign.command.contract.terms.DeliverableItem;
import dev.countersign.command.contract.terms.EquipmentItem;
import dev.countersign.command.contract.terms.FeeLine;
import dev.countersign.command.contract.terms.LinkPursuit;
import dev.countersign.command.contract.terms.MilestoneDate;
import dev.countersign.command.contract.terms.SetDeliverables;
import dev.countersign.command.contract.terms.SetEquipmentList;
import dev.countersign.command.contract.terms.SetFeeSchedule;
import dev.countersign.command.contract.terms.SetMilestones;
import dev.countersign.command.contract.terms.SetServiceLevel;
import dev.countersign.command.contract.terms.SetServiceTerm;
import dev.countersign.events.BranchId;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.ContractId;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.TemplateId;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.Equipment;
import dev.countersign.events.contract.Milestone;
import dev.countersign.events.contract.ScopeChange;
import dev.countersign.events.contract.ServiceHours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Small contracts of Shanghai, so that there is one of each type in each phase: those of Beijing,
 * which examples refer to, keep their numbers. They are standard and few enough that legal approves
 * none of them.
 */
final class DemoPhases {
  private static final int FIRST = 401;
  private static final BranchId BRANCH = new BranchId("SH");
  private static final BrandPursuitId PURSUIT =
      new BrandPursuitId("00000000-0000-4000-8000-000000000304");
  private static final Money PRICE = Money.of("2400.00", "CNY");

  /** The phases in the order in which their contracts are made, and what those are for. */
  private static final Map<ContractPhase, String> PLACES =
      new EnumMap<>(
          Map.of(
              ContractPhase.IN_APPROVAL, "laboratory",
              ContractPhase.APPROVED, "loading dock",
              ContractPhase.NUMBERED, "drying hall",
              ContractPhase.ISSUED, "dye works",
              ContractPhase.EXECUTED, "head office",
              ContractPhase.ACTIVE, "warehouse",
              ContractPhase.COMPLETED, "old works",
              ContractPhase.TERMINATED, "leased hall",
              ContractPhase.VOID, "hall that was not built",
              ContractPhase.REJECTED, "canteen"));

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              ContractType.SALES_AND_CONSULTING,
              DemoTemplates.SALES,
              3,
              "Batch records",
              null,
              EnumSet.complementOf(
                  EnumSet.of(
                      ContractPhase.COMPLETED, ContractPhase.TERMINATED, ContractPhase.REJECTED))),
          new Kind(
              ContractType.SECONDARY_SALES,
              DemoTemplates.SECONDARY,
              3,
              "More batch records",
              null,
              Set.of()),
          new Kind(
              ContractType.TECHNICAL_SERVICE,
              DemoTemplates.SERVICE,
              3,
              "Support",
              "What was supported is no longer in use",
              Set.of(ContractPhase.ACTIVE)),
          new Kind(
              ContractType.BRAND_OPERATION, DemoTemplates.BRAND, 5, "Brand sign", null, Set.of()),
          new Kind(
              ContractType.NETWORK_ENGINEERING,
              DemoTemplates.NETWORK,
              5,
              "Network",
              "The customer had a switch of its own",
              Set.of(ContractPhase.ACTIVE)));

  private final DemoCompany company;
  private final DemoTeam team;
  private int drafted;

  /**
   * What the contracts of a type are about.
   *
   * @param exception why they may be completed with something open; null: nothing is
   * @param shown the phases in which the others show some
   */
  private record Kind(
      ContractType type,
      TemplateId template,
      int customer,
      String subject,
      @Nullable String exception,
      Set<ContractPhase> shown) {}

  DemoPhases(DemoCompany company) {
    this.company = company;
    team =
        new DemoTeam(
            company,
            Person.ZHOU_KAI,
            Person.HU_BIN,
            List.of(Person.HU_BIN, Person.SUN_LI, Person.ZHAO_MIN, Person.HE_PING));
  }

  void make() {
    pursuit();
    for (Kind kind : KINDS) {
      PLACES.forEach(
          (phase, place) -> {
            if (!kind.shown().contains(phase)) {
              ContractId id = DemoContracts.id(FIRST + drafted++);
              draft(kind, id, place);
              bring(kind, id, phase);
            }
          });
    }
  }

  private void draft(Kind kind, ContractId id, String place) {
    company.send(
        Person.ZHOU_KAI,
        new DraftContract(
            id,
            kind.type(),
            BRANCH,
            DemoCompany.customerId(kind.customer()),
            null,
            "%s for the %s".formatted(kind.subject(), place),
            kind.template(),
            DemoTemplates.VERSION,
            List.of(
                new DraftLine(
                    new ProductId("BI"),
                    kind.subject(),
                    BigDecimal.ONE,
                    "套",
                    PRICE,
                    new DraftTax(new BigDecimal("13"), true))),
            PRICE,
            null));
  }

  private void bring(Kind kind, ContractId id, ContractPhase phase) {
    if (phase == ContractPhase.VOID) {
      company.send(Person.ZHOU_KAI, new VoidContract(id, "The customer does not build it", null));
      return;
    }
    terms(kind.type(), id);
    switch (phase) {
      case REJECTED -> {
        team.bring(id, ContractPhase.IN_APPROVAL);
        company.send(
            Person.HU_BIN,
            new RejectDocument(DocumentId.of(id), null, "Nobody there would work with it"));
      }
      case COMPLETED -> {
        team.bring(id, ContractPhase.ACTIVE);
        company.send(Person.HU_BIN, new CompleteContract(id, kind.exception(), null));
      }
      case TERMINATED -> {
        team.bring(id, ContractPhase.ACTIVE);
        company.send(
            Person.HU_BIN,
            new TerminateContract(id, "The lease ended", null, "What is delivered is paid"));
      }
      default -> team.bring(id, phase);
    }
  }

  /** What its type needs before it is submitted. */
  private void terms(ContractType type, ContractId id) {
    switch (type) {
      case SALES_AND_CONSULTING -> {}
      case SECONDARY_SALES -> reviewed(id);
      case TECHNICAL_SERVICE -> service(id);
      case BRAND_OPERATION -> brand(id);
      case NETWORK_ENGINEERING -> network(id);
    }
  }

  /** It builds on the first one, which is completed. */
  private void reviewed(ContractId id) {
    company.send(Person.ZHOU_KAI, new LinkParent(id, DemoContracts.id(FIRST), null));
    company.send(
        Person.ZHOU_KAI,
        new RequestReview(
            id,
            List.of(Person.CHEN_JIE.id()),
            List.of(new ScopeDelta(ScopeChange.Kind.ADDED, "Another place")),
            null));
    company.send(Person.CHEN_JIE, new CloseReview(id, null));
  }

  private void service(ContractId id) {
    company.send(
        Person.ZHOU_KAI,
        new SetServiceTerm(
            id, LocalDate.of(2026, 1, 1), LocalDate.of(2098, 12, 31), false, 30, null, null));
    company.send(Person.ZHOU_KAI, new SetServiceLevel(id, ServiceHours.FIVE_BY_EIGHT, 4, 40, null));
  }

  private void brand(ContractId id) {
    company.send(Person.ZHOU_KAI, new LinkPursuit(id, PURSUIT, null));
    company.send(
        Person.ZHOU_KAI,
        new SetDeliverables(id, List.of(new DeliverableItem("Sign with the brand", null)), null));
    company.send(
        Person.ZHOU_KAI, new SetFeeSchedule(id, List.of(new FeeLine(PRICE, 1, null, null)), null));
  }

  private void network(ContractId id) {
    company.send(
        Person.ZHOU_KAI,
        new SetEquipmentList(
            id,
            List.of(
                new EquipmentItem(
                    Equipment.Kind.GOODS, "Switch", "S5735", 1, "set", new BigDecimal("13"))),
            null));
    company.send(
        Person.ZHOU_KAI,
        new SetMilestones(
            id,
            Stream.of(Milestone.Stage.values())
                .map(stage -> new MilestoneDate(stage, LocalDate.of(2099, 6, 30)))
                .toList(),
            null));
  }

  /** Which all brand contracts here come from. */
  private void pursuit() {
    company.send(
        Person.ZHOU_KAI,
        new OpenBrandPursuit(
            PURSUIT, BRANCH, DemoCompany.customerId(5), "Suzhou Silk", "Signs", null));
    company.send(
        Person.ZHOU_KAI,
        new AgreeBrandScope(PURSUIT, "A sign for each place", Money.of("24000.00", "CNY"), null));
    company.send(Person.ZHOU_KAI, new SubmitBrandPursuit(PURSUIT, DemoContracts.HASH));
    for (Person person : List.of(Person.HU_BIN, Person.HE_PING)) {
      company.send(person, new ApproveStep(DocumentId.of(PURSUIT), null, null));
    }
  }
}
