package dev.countersign.command.contract;

import dev.countersign.command.Actor;
import dev.countersign.command.Decide;
import dev.countersign.command.Directory;
import dev.countersign.command.Grant;
import dev.countersign.command.approval.ApprovalTerms;
import dev.countersign.command.approval.Approvers;
import dev.countersign.command.authority.SigningEntities;
import dev.countersign.command.calendar.WorkingDays;
import dev.countersign.command.contract.approval.Counterparty;
import dev.countersign.command.contract.approval.CustomerExposure;
import dev.countersign.command.contract.custody.ArchiveFile;
import dev.countersign.command.contract.drafting.DraftLine;
import dev.countersign.command.contract.drafting.KnownCustomer;
import dev.countersign.command.contract.drafting.Lead;
import dev.countersign.command.contract.drafting.LineProducts;
import dev.countersign.command.contract.drafting.Parent;
import dev.countersign.command.contract.drafting.TemplateText;
import dev.countersign.command.contract.numbering.NextNumber;
import dev.countersign.command.contract.review.SellingTeam;
import dev.countersign.command.contract.signing.IssuedText;
import dev.countersign.command.contract.signing.RecordExecution;
import dev.countersign.command.document.KnownDocument;
import dev.countersign.command.policy.DefaultPolicies;
import dev.countersign.command.policy.InForce;
import dev.countersign.command.seal.SealInHand;
import dev.countersign.command.template.PublishedVersion;
import dev.countersign.events.BilingualText;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.EventJson;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.SealId;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.TemplateId;
import dev.countersign.events.approval.ApprovalStepApproved;
import dev.countersign.events.approval.ApprovalStepsOpened;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentRejected;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.contract.ContractActivated;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractExecuted;
import dev.countersign.events.contract.ContractExpired;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractNumberVoided;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.ContractSigned;
import dev.countersign.events.contract.ContractTerminated;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.ExecutionRecorded;
import dev.countersign.events.contract.Holder;
import dev.countersign.events.contract.Line;
import dev.countersign.events.contract.OriginalRegistered;
import dev.countersign.events.contract.ParentLinked;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.ReviewRequested;
import dev.countersign.events.contract.ScopeChange;
import dev.countersign.events.contract.SealUsed;
import dev.countersign.events.contract.SignatureRecorded;
import dev.countersign.events.contract.TextIssued;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.CurrencyPolicy;
import dev.countersign.events.policy.TaxPolicy;
import dev.countersign.events.policy.WorkCalendar;
import dev.countersign.events.seal.SealPhase;
import dev.countersign.events.template.Clause;
import dev.countersign.events.template.ClauseKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A contract of branch BJ in each of its phases, under the default policy. */
final class Cases {
  static final ContractId ID = new ContractId("c1");
  static final ContractId PARENT = new ContractId("c0");
  static final BranchId BJ = new BranchId("BJ");
  static final CustomerId CUSTOMER = new CustomerId("k1");
  static final ProductId PRODUCT = new ProductId("GTX-PRO");
  static final TemplateId TEMPLATE = new TemplateId("SALES");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final String HASH = "a".repeat(64);
  static final String OTHER_HASH = "b".repeat(64);
  static final String ISSUED_HASH = IssuedText.hash("XS-BJ-2026-0007", HASH);

  static final EmployeeId LI_NA = new EmployeeId("E1001");
  static final EmployeeId WANG_LEI = new EmployeeId("E1002");
  static final EmployeeId SUN_LI = new EmployeeId("E1003");
  static final EmployeeId ZHAO_MIN = new EmployeeId("E1004");
  static final EmployeeId CHEN_JIE = new EmployeeId("E1005");
  static final EmployeeId HE_PING = new EmployeeId("E1006");
  static final EmployeeId GU_FANG = new EmployeeId("E1007");
  static final EmployeeId XU_YAN = new EmployeeId("E1009");
  static final EmployeeId LIN_BO = new EmployeeId("E1011");
  static final EmployeeId TANG_WEI = new EmployeeId("E1012");

  static final Approvers STAFF =
      new Approvers(
          List.of(
              new Actor(WANG_LEI, Set.of(new Grant(Role.BRANCH_MANAGER, BJ))),
              holder(SUN_LI, Role.PRODUCT_MANAGER),
              holder(ZHAO_MIN, Role.FINANCE),
              holder(CHEN_JIE, Role.LEGAL),
              holder(HE_PING, Role.GENERAL_MANAGER),
              holder(LIN_BO, Role.DEPUTY_GENERAL_MANAGER),
              holder(TANG_WEI, Role.CHAIRMAN)));

  private static final JsonMapper JSON = EventJson.builder().build();
  static final ContractPolicy CONTRACTS = DefaultPolicies.of(ContractPolicy.class);
  static final ApprovalPolicy APPROVALS = DefaultPolicies.of(ApprovalPolicy.class);
  static final SellingTeam SELLING = new SellingTeam(Set.of(LI_NA, WANG_LEI));
  static final TaxPolicy TAXES = DefaultPolicies.of(TaxPolicy.class);
  static final CustomerExposure NO_OTHERS = new CustomerExposure(List.of(), List.of());
  static final LineProducts PRODUCTS =
      new LineProducts(
          new Directory(
              Map.of(PRODUCT.toString(), new Directory.Entry(PRODUCT.toString(), null, true))));

  // The second of March 2026 is a Monday; working days end at midnight in Shanghai.
  static final Instant AFTER_TWO_DAYS = Instant.parse("2026-03-04T16:00:00Z");
  static final Instant AFTER_THREE_DAYS = Instant.parse("2026-03-05T16:00:00Z");
  static final Instant AFTER_FIVE_DAYS = Instant.parse("2026-03-09T16:00:00Z");

  static final List<RouteStep> GENERAL_ROUTE =
      List.of(
          new RouteStep("branch-manager", 1, Role.BRANCH_MANAGER, BJ),
          new RouteStep("product-manager", 2, Role.PRODUCT_MANAGER, null),
          new RouteStep("finance", 3, Role.FINANCE, null),
          new RouteStep("legal", 3, Role.LEGAL, null),
          new RouteStep("general-manager", 4, Role.GENERAL_MANAGER, null));

  static final DocumentId DOCUMENT = DocumentId.of(ID);
  static final LocalDate LAPSES = LocalDate.of(2026, 5, 1);
  static final WorkingDays WORKING_DAYS =
      new WorkingDays(DefaultPolicies.of(WorkCalendar.class), TODAY, Decide.ZONE);

  static final SealId SEAL = new SealId("s1");
  static final SigningEntityId ENTITY = new SigningEntityId("e1");

  static final SealInHand SEAL_IN_HAND = seal(SealPhase.IN_USE, null, GU_FANG, XU_YAN);

  static final SigningEntities ENTITIES = entities(HE_PING, BJ);

  static final Clause PAYMENT =
      new Clause(
          "1",
          ClauseKind.PRICE_AND_PAYMENT,
          new BilingualText("Payment", "付款"),
          new BilingualText("The customer pays within 30 days.", "客户应在 30 日内付款。"),
          true);
  static final Clause LAW =
      new Clause(
          "2",
          ClauseKind.GOVERNING_LAW,
          new BilingualText("Governing law", "适用法律"),
          new BilingualText("The law of China applies.", "适用中国法律。"),
          false);
  static final TemplateText ON_TEMPLATE = onTemplate(true);

  private Cases() {}

  static SealInHand seal(SealPhase phase, @Nullable BranchId branch, EmployeeId... keepers) {
    return new SealInHand(phase, ENTITY, branch, List.of(keepers));
  }

  /** One that this person represents, and as which this branch signs. */
  static SigningEntities entities(EmployeeId representative, BranchId branch) {
    return new SigningEntities(
        List.of(new SigningEntities.Entity(ENTITY, representative, List.of(branch), List.of())));
  }

  static RecordExecution ours(int copies, String hash, @Nullable LocalDate date) {
    return new RecordExecution(
        ID, Party.SELLER, "He Ping", "contract seal", HE_PING, SEAL, copies, true, hash, date);
  }

  static TemplateText onTemplate(boolean inForce) {
    return new TemplateText(
        true,
        new PublishedVersion(ContractType.SALES_AND_CONSULTING, inForce, List.of(PAYMENT, LAW)));
  }

  /** The shipped policy with other values in these fields. */
  static ContractPolicy contracts(@Nullable Object... fieldsAndValues) {
    ObjectNode policy = JSON.valueToTree(CONTRACTS);
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      policy.set(String.valueOf(fieldsAndValues[i]), JSON.valueToTree(fieldsAndValues[i + 1]));
    }
    return JSON.treeToValue(policy, ContractPolicy.class);
  }

  static Decide<Contract> contract(Event... given) {
    return Decide.of(Contract.class)
        .knowing(InForce.type(ContractPolicy.class), new InForce<>(1, CONTRACTS))
        .knowing(
            InForce.type(CurrencyPolicy.class),
            new InForce<>(1, DefaultPolicies.of(CurrencyPolicy.class)))
        .knowing(InForce.type(TaxPolicy.class), new InForce<>(1, TAXES))
        .knowing(CustomerExposure.class, NO_OTHERS)
        .knowing(Counterparty.class, new Counterparty(null))
        .knowing(LineProducts.class, PRODUCTS)
        .knowing(SellingTeam.class, SELLING)
        .knowing(Lead.class, Lead.NONE)
        .knowing(KnownDocument.class, KnownDocument.NONE)
        .knowing(KnownCustomer.class, new KnownCustomer(null))
        .knowing(ArchiveFile.class, new ArchiveFile(ID))
        .knowing(Parent.class, new Parent(CUSTOMER, ContractPhase.ACTIVE))
        .knowing(TemplateText.class, TemplateText.NONE)
        .knowing(ApprovalTerms.class, terms(STAFF))
        .knowing(WorkingDays.class, WORKING_DAYS)
        .knowing(SealInHand.class, SEAL_IN_HAND)
        .knowing(SigningEntities.class, ENTITIES)
        .knowing(NextNumber.class, new NextNumber("XS-BJ-2026", 7, "XS-BJ-2026-0007", 1))
        .given(given);
  }

  /** Somebody with these company-wide roles. */
  static Actor holder(EmployeeId employee, Role... roles) {
    return new Actor(
        employee,
        Arrays.stream(roles).map(role -> new Grant(role, null)).collect(Collectors.toSet()));
  }

  static Event[] plus(Event[] before, Event... more) {
    return Stream.concat(Arrays.stream(before), Arrays.stream(more)).toArray(Event[]::new);
  }

  static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }

  static List<DraftLine> lines(String... prices) {
    return Arrays.stream(prices)
        .map(price -> new DraftLine(PRODUCT, "Licences", 1, cny(price)))
        .toList();
  }

  static ContractDrafted drafted(String amount, boolean standardTemplate) {
    return drafted(ContractType.SALES_AND_CONSULTING, amount, standardTemplate);
  }

  static ContractDrafted drafted(ContractType type, String amount, boolean standardTemplate) {
    return new ContractDrafted(
        ID,
        type,
        BJ,
        CUSTOMER,
        null,
        "Inventory system",
        standardTemplate ? TEMPLATE : null,
        "2026-1",
        standardTemplate,
        List.of(new Line(1, PRODUCT, "Licences", 1, cny(amount))),
        cny(amount),
        LI_NA,
        TODAY,
        null);
  }

  static Event[] draft() {
    return new Event[] {drafted("600000.00", false)};
  }

  static SubmittedForApproval submitted(int round, String hash) {
    return submittedBy(LI_NA, round, hash);
  }

  static SubmittedForApproval submittedBy(EmployeeId maker, int round, String hash) {
    return submitted(
        maker,
        round,
        hash,
        basis(Importance.GENERAL, cny("600000.00"), false, List.of()),
        GENERAL_ROUTE);
  }

  static SubmittedForApproval submitted(
      EmployeeId maker, int round, String hash, RouteBasis basis, List<RouteStep> route) {
    return new SubmittedForApproval(
        DOCUMENT, round, BJ, hash, basis, route, AFTER_FIVE_DAYS, maker, 1, TODAY);
  }

  static RouteBasis basis(
      Importance importance, Money amount, boolean standardTemplate, List<DocumentId> with) {
    return new RouteBasis(
        ContractType.SALES_AND_CONSULTING.name(), amount, with, importance, standardTemplate, null);
  }

  static ApprovalTerms terms(Approvers staff) {
    return terms(APPROVALS, staff);
  }

  static ApprovalTerms terms(ApprovalPolicy policy, Approvers staff) {
    return new ApprovalTerms(1, policy, WORKING_DAYS, staff);
  }

  static ApprovalStepsOpened opened(int round, int stage, StepDue... steps) {
    return new ApprovalStepsOpened(DOCUMENT, round, stage, List.of(steps), 1);
  }

  static ApprovalStepApproved approved(int round, String step, EmployeeId by) {
    return new ApprovalStepApproved(DOCUMENT, round, step, by, null, 1, null);
  }

  static Event[] inApproval() {
    return plus(
        draft(), submitted(1, HASH), opened(1, 1, new StepDue("branch-manager", AFTER_TWO_DAYS)));
  }

  static Event[] inProductStep() {
    return plus(
        inApproval(),
        approved(1, "branch-manager", WANG_LEI),
        opened(1, 2, new StepDue("product-manager", AFTER_TWO_DAYS)));
  }

  static Event[] inJointStage() {
    return plus(
        inProductStep(),
        approved(1, "product-manager", SUN_LI),
        opened(
            1, 3, new StepDue("finance", AFTER_TWO_DAYS), new StepDue("legal", AFTER_THREE_DAYS)));
  }

  static Event[] inLastStep() {
    return plus(
        inJointStage(),
        approved(1, "finance", ZHAO_MIN),
        approved(1, "legal", CHEN_JIE),
        opened(1, 4, new StepDue("general-manager", AFTER_TWO_DAYS)));
  }

  static Event[] approved() {
    return plus(
        inLastStep(),
        approved(1, "general-manager", HE_PING),
        new DocumentApproved(DOCUMENT, 1, HASH, LAPSES, 1, TODAY));
  }

  static Event[] numbered() {
    return plus(
        approved(), new ContractNumberAllocated(ID, "XS-BJ-2026-0007", "XS-BJ-2026", 7, 1, TODAY));
  }

  /** As logs have it in which signatures were recorded without seals, on the approved text. */
  static SignatureRecorded signature(Party party) {
    return new SignatureRecorded(ID, party, "Zhou Min", HASH, TODAY);
  }

  static Event[] signed() {
    return plus(
        numbered(),
        signature(Party.CUSTOMER),
        signature(Party.SELLER),
        new ContractSigned(ID, cny("600000.00"), LocalDate.of(2026, 3, 4), 1, TODAY));
  }

  static Event[] sealed() {
    return plus(signed(), new SealUsed(ID, "contract seal", GU_FANG, 4, 1, TODAY));
  }

  static Event[] issued() {
    return plus(
        numbered(),
        new TextIssued(ID, IssuedText.PROCEDURE, "XS-BJ-2026-0007", HASH, ISSUED_HASH, TODAY));
  }

  static ExecutionRecorded execution(Party side) {
    return side == Party.SELLER
        ? new ExecutionRecorded(
            ID,
            side,
            "He Ping",
            "contract seal",
            HE_PING,
            SEAL,
            4,
            true,
            ISSUED_HASH,
            GU_FANG,
            1,
            TODAY)
        : new ExecutionRecorded(
            ID, side, "Zhou Min", "their seal", 4, true, ISSUED_HASH, LI_NA, 1, TODAY);
  }

  static final ContractExecuted EXECUTED =
      new ContractExecuted(
          ID, cny("600000.00"), 4, LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 9), 1, TODAY);

  static Event[] executed() {
    return plus(issued(), execution(Party.CUSTOMER), execution(Party.SELLER), EXECUTED);
  }

  static Event[] registered() {
    Event[] events = executed();
    for (int original = 1; original <= 4; original++) {
      events =
          plus(events, new OriginalRegistered(ID, original, 4, Holder.employee(XU_YAN), TODAY));
    }
    return events;
  }

  static Event[] active() {
    return plus(registered(), new ContractActivated(ID, TODAY));
  }

  static Event[] in(ContractPhase phase) {
    return switch (phase) {
      case DRAFT -> draft();
      case IN_REVIEW ->
          new Event[] {
            drafted(ContractType.SECONDARY_SALES, "600000.00", false),
            new ParentLinked(ID, PARENT, LI_NA, TODAY),
            new ReviewRequested(
                ID,
                1,
                List.of(CHEN_JIE),
                List.of(new ScopeChange(ScopeChange.Kind.ADDED, "A second site")),
                LI_NA,
                TODAY)
          };
      case IN_APPROVAL -> inApproval();
      case APPROVED -> approved();
      case NUMBERED -> numbered();
      case ISSUED -> issued();
      case SIGNED -> signed();
      case SEALED -> sealed();
      case EXECUTED -> executed();
      case ACTIVE -> active();
      case COMPLETED -> plus(active(), new ContractExpired(ID, TODAY));
      case TERMINATED -> plus(active(), new ContractTerminated(ID, "Agreed", TODAY, null));
      case VOID -> plus(numbered(), new ContractNumberVoided(ID, "XS-BJ-2026-0007", "x", TODAY));
      case REJECTED ->
          plus(
              inApproval(),
              new DocumentRejected(DOCUMENT, 1, "branch-manager", WANG_LEI, "No", 1, TODAY, null));
    };
  }
}
