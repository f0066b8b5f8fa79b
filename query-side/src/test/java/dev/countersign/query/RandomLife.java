package dev.countersign.query;

import dev.countersign.events.BilingualText;
import dev.countersign.events.BranchId;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.MemoId;
import dev.countersign.events.Money;
import dev.countersign.events.OmissionId;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.PolicyId;
import dev.countersign.events.ProductId;
import dev.countersign.events.SealId;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.StockTakeId;
import dev.countersign.events.TemplateId;
import dev.countersign.events.approval.ApprovalLapsed;
import dev.countersign.events.approval.ApprovalStepApproved;
import dev.countersign.events.approval.ApprovalStepEscalated;
import dev.countersign.events.approval.ApprovalStepSubstituted;
import dev.countersign.events.approval.ApprovalStepTransferred;
import dev.countersign.events.approval.ApprovalStepsOpened;
import dev.countersign.events.approval.ApprovalUrged;
import dev.countersign.events.approval.ApprovalsVoided;
import dev.countersign.events.approval.ApproverAdded;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.DocumentCopied;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentRejected;
import dev.countersign.events.approval.DocumentReturned;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.Placement;
import dev.countersign.events.approval.ReturnedToStep;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.approval.SubmissionWithdrawn;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.authority.SigningAuthorityGranted;
import dev.countersign.events.authority.SigningAuthorityRevoked;
import dev.countersign.events.authority.SigningEntityChanged;
import dev.countersign.events.authority.SigningEntityRegistered;
import dev.countersign.events.branch.BranchLaunched;
import dev.countersign.events.brandpursuit.BrandPursuitConcluded;
import dev.countersign.events.brandpursuit.BrandPursuitOpened;
import dev.countersign.events.brandpursuit.BrandScopeAgreed;
import dev.countersign.events.contract.AttachmentKind;
import dev.countersign.events.contract.ClauseDeviated;
import dev.countersign.events.contract.Comparison;
import dev.countersign.events.contract.ContractActivated;
import dev.countersign.events.contract.ContractClassified;
import dev.countersign.events.contract.ContractCompleted;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractExecuted;
import dev.countersign.events.contract.ContractExpired;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractNumberVoided;
import dev.countersign.events.contract.ContractReclassified;
import dev.countersign.events.contract.ContractSigned;
import dev.countersign.events.contract.ContractTerminated;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.ContractVoided;
import dev.countersign.events.contract.CopiesReceivedBack;
import dev.countersign.events.contract.CopiesSent;
import dev.countersign.events.contract.CopiesSpoiled;
import dev.countersign.events.contract.CopyCertified;
import dev.countersign.events.contract.Deliverable;
import dev.countersign.events.contract.DeliverablesSet;
import dev.countersign.events.contract.DestructionApproved;
import dev.countersign.events.contract.DestructionProposed;
import dev.countersign.events.contract.DeviationWithdrawn;
import dev.countersign.events.contract.Disposal;
import dev.countersign.events.contract.DisputeRaised;
import dev.countersign.events.contract.DisputeSettled;
import dev.countersign.events.contract.DocumentAttached;
import dev.countersign.events.contract.DocumentDetached;
import dev.countersign.events.contract.DraftRevised;
import dev.countersign.events.contract.Equipment;
import dev.countersign.events.contract.EquipmentAccepted;
import dev.countersign.events.contract.EquipmentListSet;
import dev.countersign.events.contract.ExecutionRecorded;
import dev.countersign.events.contract.Fee;
import dev.countersign.events.contract.FeeScheduleSet;
import dev.countersign.events.contract.FindingRecorded;
import dev.countersign.events.contract.FindingResolved;
import dev.countersign.events.contract.GoodsReceived;
import dev.countersign.events.contract.Holder;
import dev.countersign.events.contract.Line;
import dev.countersign.events.contract.LoanExtended;
import dev.countersign.events.contract.Milestone;
import dev.countersign.events.contract.MilestonesSet;
import dev.countersign.events.contract.NoticeGiven;
import dev.countersign.events.contract.OriginalArchived;
import dev.countersign.events.contract.OriginalBorrowed;
import dev.countersign.events.contract.OriginalDistributed;
import dev.countersign.events.contract.OriginalNotRecovered;
import dev.countersign.events.contract.OriginalRecovered;
import dev.countersign.events.contract.OriginalRegistered;
import dev.countersign.events.contract.OriginalReturned;
import dev.countersign.events.contract.OriginalsDestroyed;
import dev.countersign.events.contract.OriginalsHandedOver;
import dev.countersign.events.contract.ParentLinked;
import dev.countersign.events.contract.ParentUnlinked;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.PursuitLinked;
import dev.countersign.events.contract.RenewalDrafted;
import dev.countersign.events.contract.RetentionBegun;
import dev.countersign.events.contract.ReviewClosed;
import dev.countersign.events.contract.ReviewRequested;
import dev.countersign.events.contract.ScopeChange;
import dev.countersign.events.contract.SealUsed;
import dev.countersign.events.contract.ServiceHours;
import dev.countersign.events.contract.ServiceLevelSet;
import dev.countersign.events.contract.ServiceTermSet;
import dev.countersign.events.contract.Severity;
import dev.countersign.events.contract.SignatureRecorded;
import dev.countersign.events.contract.SignedFileAttested;
import dev.countersign.events.contract.SignedFileRegistered;
import dev.countersign.events.contract.Tax;
import dev.countersign.events.contract.TermEndReminded;
import dev.countersign.events.contract.TextIssued;
import dev.countersign.events.contract.ThirdParty;
import dev.countersign.events.contract.ThirdPartyDropped;
import dev.countersign.events.contract.ThirdPartyNamed;
import dev.countersign.events.contract.ThirdPartyRole;
import dev.countersign.events.customer.ContactAdded;
import dev.countersign.events.customer.CustomerRegistered;
import dev.countersign.events.customer.CustomerRelated;
import dev.countersign.events.customer.CustomerSeparated;
import dev.countersign.events.customer.CustomerVerified;
import dev.countersign.events.employee.ApprovalDelegated;
import dev.countersign.events.employee.DelegationRevoked;
import dev.countersign.events.employee.DepartureRecorded;
import dev.countersign.events.employee.EmployeeRegistered;
import dev.countersign.events.employee.Role;
import dev.countersign.events.employee.RoleGrantDeclined;
import dev.countersign.events.employee.RoleGrantProposed;
import dev.countersign.events.employee.RoleGranted;
import dev.countersign.events.employee.RoleRevoked;
import dev.countersign.events.memo.MemoAttached;
import dev.countersign.events.memo.MemoCountersigned;
import dev.countersign.events.memo.MemoDrafted;
import dev.countersign.events.omission.OmissionConfirmed;
import dev.countersign.events.omission.OmissionProposed;
import dev.countersign.events.omission.OmissionRejected;
import dev.countersign.events.opportunity.CloseRescheduled;
import dev.countersign.events.opportunity.CustomerIdentified;
import dev.countersign.events.opportunity.OpportunityAdvanced;
import dev.countersign.events.opportunity.OpportunityLost;
import dev.countersign.events.opportunity.OpportunityMovedBack;
import dev.countersign.events.opportunity.OpportunityOpened;
import dev.countersign.events.opportunity.OpportunityReopened;
import dev.countersign.events.opportunity.OpportunityResized;
import dev.countersign.events.opportunity.OpportunityWon;
import dev.countersign.events.opportunity.OwnerAssigned;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.CurrencyPolicy;
import dev.countersign.events.policy.DutyPolicy;
import dev.countersign.events.policy.PolicyVersionProposed;
import dev.countersign.events.policy.PolicyVersionPublished;
import dev.countersign.events.product.ProductDefined;
import dev.countersign.events.product.ProductReclassified;
import dev.countersign.events.seal.CopySpoiled;
import dev.countersign.events.seal.KeeperAppointed;
import dev.countersign.events.seal.PaperSealed;
import dev.countersign.events.seal.SealDestroyed;
import dev.countersign.events.seal.SealHandedOver;
import dev.countersign.events.seal.SealKind;
import dev.countersign.events.seal.SealLent;
import dev.countersign.events.seal.SealLoanApproved;
import dev.countersign.events.seal.SealLoanProposed;
import dev.countersign.events.seal.SealLoanRejected;
import dev.countersign.events.seal.SealLost;
import dev.countersign.events.seal.SealRegistered;
import dev.countersign.events.seal.SealReturned;
import dev.countersign.events.seal.SealsCounted;
import dev.countersign.events.template.Clause;
import dev.countersign.events.template.ClauseKind;
import dev.countersign.events.template.TemplatePublished;
import dev.countersign.events.template.TemplateRetired;
import dev.countersign.events.template.TemplateRevised;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Events as a company could have caused them, many kinds at once, decided by a seed. */
public final class RandomLife {
  private static final List<String> STAGES = List.of("Prospecting", "Engaging", "Proposal");
  private static final List<BranchId> BRANCHES =
      List.of(new BranchId("BJ"), new BranchId("SH"), new BranchId("GZ"));
  private static final List<ProductId> PRODUCTS =
      List.of(new ProductId("P1"), new ProductId("P2"), new ProductId("P3"));

  private static final Instant LATER = Instant.parse("2017-03-01T09:00:00.123456789Z");

  private static final PolicyId CURRENCIES = new PolicyId("currencies");

  private static final TemplateId TEMPLATE = new TemplateId("SALES");
  private static final List<Clause> CLAUSES =
      List.of(
          new Clause(
              "1",
              ClauseKind.PRICE_AND_PAYMENT,
              new BilingualText("Payment", "付款"),
              new BilingualText("Within 30 days.", "三十日内。"),
              true));

  private final Random random;
  private final List<Deal> deals = new ArrayList<>();
  private final List<Paper> papers = new ArrayList<>();
  private final Map<String, Integer> ordinals = new HashMap<>();
  private LocalDate today = LocalDate.of(2017, 1, 1);
  private int customers;
  private int employees;
  private int memos;
  private int published = 1;
  private int rates;

  public RandomLife(long seed) {
    random = new Random(seed);
  }

  /** What everything else needs. */
  public List<Event> beginning() {
    List<Event> events = new ArrayList<>();
    BRANCHES.forEach(b -> events.add(new BranchLaunched(b, "Branch " + b.value(), today)));
    PRODUCTS.forEach(
        p -> events.add(new ProductDefined(p, "Product " + p.value(), "Line A", null, today)));
    events.add(customer());
    events.add(
        new PolicyVersionPublished(CURRENCIES, 1, today, new CurrencyPolicy("CNY", Map.of())));
    events.add(
        new PolicyVersionPublished(
            new PolicyId("duties"),
            1,
            today,
            new DutyPolicy(
                List.of(
                    new DutyPolicy.Separation(
                        List.of(Role.SALES), List.of(Role.FINANCE), "Not in one hand")))));
    events.add(
        new PolicyVersionPublished(
            new PolicyId("contracts"),
            1,
            today,
            new ContractPolicy(
                Money.of("1000000.00", "CNY"),
                365,
                2,
                2,
                "{type}",
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null)));
    events.addAll(omissions());
    events.addAll(signing());
    events.addAll(templates());
    return events;
  }

  private List<Event> templates() {
    EmployeeId legal = new EmployeeId("E3");
    TemplateId retired = new TemplateId("FORMER");
    return List.of(
        published(TEMPLATE, legal),
        new TemplateRevised(TEMPLATE, 2, "v2", "hash", CLAUSES, legal, today.plusDays(20)),
        published(retired, legal),
        new TemplateRetired(retired, "another law", legal, today.plusDays(5)));
  }

  private TemplatePublished published(TemplateId id, EmployeeId legal) {
    return new TemplatePublished(
        id,
        ContractType.SALES_AND_CONSULTING,
        new BilingualText("Sales", "销售"),
        "v1",
        "hash",
        CLAUSES,
        legal,
        today);
  }

  /** Of a view that there is no more, so that nothing comes of them. */
  private static List<Event> omissions() {
    OmissionId confirmed = new OmissionId("omission-1");
    OmissionId rejected = new OmissionId("omission-2");
    EmployeeId proposer = new EmployeeId("E1");
    EmployeeId second = new EmployeeId("E2");
    return List.of(
        new OmissionProposed(
            confirmed, "retired", 1, "branch:BJ", 0, "BranchLaunched", "unknown", proposer),
        new OmissionConfirmed(confirmed, "retired", 1, second),
        new OmissionProposed(
            rejected, "retired", 2, "branch:SH", 0, "BranchLaunched", "unknown", proposer),
        new OmissionRejected(rejected, "it is known", second));
  }

  /** An entity that changes, and seals with keepers, uses and loans. */
  private List<Event> signing() {
    SigningEntityId entity = new SigningEntityId("entity-1");
    SealId house = new SealId("seal-1");
    SealId branch = new SealId("seal-2");
    EmployeeId legal = new EmployeeId("E1");
    EmployeeId keeper = new EmployeeId("E2");
    EmployeeId standIn = new EmployeeId("E3");
    EmployeeId other = new EmployeeId("E4");
    LocalDate due = today.plusDays(9);
    return List.of(
        new SigningEntityRegistered(entity, "House", "91", legal, BRANCHES.subList(0, 2), today),
        new SigningAuthorityGranted(
            entity,
            1,
            other,
            List.of(ContractType.SALES_AND_CONSULTING),
            Money.of("1000000.00", "CNY"),
            today,
            today.plusYears(3),
            "hash",
            legal,
            today),
        new SigningAuthorityGranted(
            entity,
            2,
            standIn,
            List.of(ContractType.values()),
            Money.of("1.00", "USD"),
            today,
            today.plusYears(3),
            "hash",
            legal,
            today),
        new SigningAuthorityRevoked(entity, 2, standIn, "mistake", today),
        new SigningEntityChanged(entity, other, BRANCHES.subList(1, 3), today),
        new SealRegistered(house, SealKind.OFFICIAL, "Official seal", entity, null, today),
        new SealRegistered(
            branch, SealKind.CONTRACT, "Contract seal", entity, BRANCHES.getFirst(), today),
        new KeeperAppointed(branch, keeper, standIn, legal, today),
        new PaperSealed(branch, 1, "Tender", "hash", null, 2, 3, true, keeper, today),
        new CopySpoiled(branch, 1, 1, "torn", today),
        new SealLoanProposed(branch, 1, other, standIn, "Fair", due, keeper, today),
        new SealLoanRejected(branch, 1, "no", legal, today),
        new SealLoanProposed(branch, 2, other, standIn, "Fair", due, keeper, today),
        new SealLoanApproved(branch, 2, legal, today),
        new SealLoanApproved(branch, 2, new EmployeeId("E5"), today),
        new SealLent(branch, 2, other, keeper, due, today),
        new SealReturned(branch, 2, other, keeper, today),
        new SealHandedOver(branch, keeper, standIn, keeper, legal, today),
        new SealsCounted(
            new StockTakeId("count-1"),
            BRANCHES.getFirst(),
            List.of(branch),
            List.of(),
            due,
            legal,
            today),
        new SealLost(house, null, "gone", legal, today),
        new SealDestroyed(house, List.of(keeper, other), legal, today),
        new EmployeeRegistered(new EmployeeId("E6"), "Name E6", null, today),
        new DepartureRecorded(new EmployeeId("E6"), null, today));
  }

  /** Contracts that come all the way, so that no table stays empty by chance. */
  public List<Event> wholeWalk() {
    List<Event> events = new ArrayList<>(draft());
    Paper paper = papers.getLast();
    events.addAll(relate(paper));
    events.addAll(deviate(paper));
    events.add(new ContractClassified(paper.id, Importance.MAJOR, employee(), today));
    events.addAll(submit(paper));
    events.addAll(approve(paper));
    events.addAll(allocate(paper));
    events.addAll(execute(paper));
    events.addAll(activate(paper));
    events.addAll(borrow(paper));
    events.addAll(memo(paper));
    events.addAll(draft());
    Paper former = papers.getLast();
    events.addAll(submit(former));
    events.addAll(approve(former));
    events.addAll(allocate(former));
    events.addAll(signFormerly(former));
    events.addAll(seal(former));
    events.addAll(voidAndRecover(former));
    events.addAll(eachType());
    events.addAll(everythingElse());
    return events;
  }

  /** What seldom happens to a contract, so that nothing of it is left to chance. */
  private List<Event> everythingElse() {
    List<Event> events = new ArrayList<>(draft(ContractType.SALES_AND_CONSULTING));
    Paper p = papers.getLast();
    DocumentId document = DocumentId.of(p.id);
    ContractId other = papers.getFirst().id;
    p.template = null;
    events.addAll(revise(p));
    p.deviates = false;
    events.addAll(deviate(p));
    events.addAll(deviate(p));
    events.addAll(
        List.of(
            new ThirdPartyNamed(
                p.id,
                new ThirdParty(ThirdPartyRole.END_USER, anyCustomer(), null, null),
                employee(),
                today),
            new ThirdPartyDropped(p.id, employee(), today),
            new ParentLinked(p.id, other, employee(), today),
            new ParentUnlinked(p.id, other, employee(), today)));
    events.addAll(submit(p));
    events.add(new SubmissionWithdrawn(document, p.round, employee(), "not yet"));
    events.addAll(submit(p));
    events.add(new ApprovalsVoided(document, p.round, List.of()));
    events.addAll(submit(p));
    events.add(
        new DocumentReturned(document, p.round, "branch-manager", employee(), "mend it", 1, null));
    events.addAll(submit(p));
    events.addAll(
        List.of(
            new ApprovalStepEscalated(
                document,
                p.round,
                "branch-manager",
                Role.GENERAL_MANAGER,
                LATER,
                LATER.plusSeconds(86400),
                1),
            new ApprovalStepSubstituted(document, p.round, "legal", Role.CHAIRMAN, 1),
            new ApprovalStepApproved(
                document, p.round, "branch-manager", employee(), null, 1, employee()),
            new ReturnedToStep(
                document,
                p.round,
                "finance",
                "branch-manager",
                List.of("branch-manager"),
                employee(),
                "look again",
                1,
                null)));
    events.addAll(approve(p));
    events.add(new ApprovalLapsed(document, p.round, today, today));
    events.addAll(submit(p));
    events.addAll(approve(p));
    events.addAll(allocate(p));
    events.addAll(execute(p));
    events.addAll(activate(p));
    events.addAll(
        List.of(
            new SignedFileAttested(p.id, "file", Comparison.EQUAL, null, employee(), today),
            new PaperSealed(
                new SealId("seal-2"), 2, "Annex", null, p.id, 2, 2, false, employee(), today),
            new ContractReclassified(
                p.id, Importance.GENERAL, Importance.MAJOR, "matters", employee(), today),
            new ContractTerminated(p.id, "bankrupt", today, null),
            new RetentionBegun(p.id, Importance.MAJOR, today.plusYears(20), 1, today),
            new DisputeRaised(p.id, "claims", today),
            new DisputeSettled(p.id, "none", today),
            new DestructionProposed(p.id, "over", employee(), today),
            new DestructionApproved(p.id, employee(), today),
            new OriginalsDestroyed(
                p.id, List.of(1), employee(), List.of(employee(), employee()), today)));
    events.addAll(draft(ContractType.SALES_AND_CONSULTING));
    Paper rejected = papers.getLast();
    events.addAll(submit(rejected));
    rejected.phase = 9;
    events.add(
        new DocumentRejected(
            DocumentId.of(rejected.id),
            rejected.round,
            "branch-manager",
            employee(),
            "no",
            1,
            today,
            null));
    events.addAll(draft(ContractType.TECHNICAL_SERVICE));
    events.addAll(expire(papers.getLast()));
    events.addAll(draft(ContractType.SALES_AND_CONSULTING));
    Paper given = papers.getLast();
    given.phase = 9;
    events.add(
        new DocumentAttached(
            given.id,
            "offer",
            AttachmentKind.ANNEX,
            "Offer",
            12,
            "application/pdf",
            employee(),
            today));
    events.add(new DocumentDetached(given.id, "offer", employee(), today));
    events.add(new ContractVoided(given.id, "customer left", today));
    events.addAll(draft(ContractType.SALES_AND_CONSULTING));
    Paper done = papers.getLast();
    events.addAll(submit(done));
    events.addAll(approve(done));
    events.addAll(allocate(done));
    events.addAll(execute(done));
    events.addAll(activate(done));
    done.phase = 9;
    events.add(new ContractCompleted(done.id, "one copy lost", today));
    return events;
  }

  /** A contract of each further type with all that it has, so that no table stays empty. */
  private List<Event> eachType() {
    List<Event> events = new ArrayList<>();
    ContractId parent = papers.getLast().id;
    events.addAll(draft(ContractType.SECONDARY_SALES));
    ContractId secondary = papers.getLast().id;
    events.addAll(
        List.of(
            new ParentLinked(secondary, parent, employee(), today),
            new ReviewRequested(
                secondary,
                1,
                List.of(employee()),
                List.of(new ScopeChange(ScopeChange.Kind.ADDED, "more")),
                employee(),
                today),
            new FindingRecorded(secondary, 1, Severity.A, "what?", employee(), today),
            new FindingRecorded(secondary, 2, Severity.C, "why?", employee(), today),
            new FindingResolved(secondary, 1, "this", employee(), today),
            new FindingResolved(secondary, 2, "because", employee(), today),
            new ReviewClosed(secondary, 1, employee(), today)));
    events.addAll(draft(ContractType.TECHNICAL_SERVICE));
    Paper service = papers.getLast();
    events.add(new RenewalDrafted(service.id, parent, today));
    events.addAll(promise(service));
    events.add(new TermEndReminded(service.id, today.plusDays(365), 90, today));
    events.addAll(brand());
    events.addAll(draft(ContractType.NETWORK_ENGINEERING));
    ContractId network = papers.getLast().id;
    Equipment goods =
        new Equipment(1, Equipment.Kind.GOODS, "switch", "S", 9, "set", BigDecimal.valueOf(13));
    events.addAll(
        List.of(
            new EquipmentListSet(network, List.of(goods, goods(2), goods(3)), employee(), today),
            new EquipmentListSet(network, List.of(goods, goods(2)), employee(), today),
            new MilestonesSet(
                network, List.of(new Milestone(Milestone.Stage.ARRIVAL, today)), employee(), today),
            new GoodsReceived(network, 1, 4, "hall", "Zhao", employee(), today),
            new EquipmentAccepted(network, 1, 3, "Zhao", employee(), today),
            new GoodsReceived(network, 1, 5, "hall", "Zhao", employee(), today)));
    return events;
  }

  private static Equipment goods(int item) {
    return new Equipment(item, Equipment.Kind.GOODS, "cable", null, 9, "m", BigDecimal.valueOf(13));
  }

  private List<Event> brand() {
    BrandPursuitId pursuit = new BrandPursuitId("b1");
    DocumentId document = DocumentId.of(pursuit);
    List<Event> events = new ArrayList<>();
    events.addAll(draft(ContractType.BRAND_OPERATION));
    Paper paper = papers.getLast();
    events.addAll(
        List.of(
            new BrandPursuitOpened(
                pursuit, paper.branch, anyCustomer(), "Star", "launch", employee(), today),
            new BrandScopeAgreed(pursuit, 1, "film", money(), employee(), today),
            new SubmittedForApproval(
                document,
                1,
                paper.branch,
                "hash",
                new RouteBasis(null, null, List.of(), null, null, null),
                List.of(new RouteStep("general-manager", 1, Role.GENERAL_MANAGER, null)),
                LATER,
                employee(),
                1,
                today),
            new ApprovalStepsOpened(
                document, 1, 1, List.of(new StepDue("general-manager", LATER)), 1),
            new ApprovalStepApproved(document, 1, "general-manager", employee(), null, 1, null),
            new DocumentApproved(document, 1, "hash", null, 1, today),
            new PursuitLinked(paper.id, pursuit, employee(), today),
            new BrandPursuitConcluded(pursuit, paper.id, today),
            new DeliverablesSet(
                paper.id,
                List.of(new Deliverable(1, "film", today), new Deliverable(2, "stand", null)),
                employee(),
                today),
            new FeeScheduleSet(
                paper.id,
                List.of(
                    new Fee(1, money(), 1, null, null), new Fee(2, money(), null, today, today)),
                employee(),
                today),
            new FeeScheduleSet(
                paper.id, List.of(new Fee(1, money(), 2, null, null)), employee(), today)));
    return events;
  }

  /** A new rate is proposed, and comes to pass or to nothing. */
  private List<Event> policy() {
    rates++;
    CurrencyPolicy policy = new CurrencyPolicy("CNY", Map.of("USD", "7." + rates));
    EmployeeId proposer = new EmployeeId("E1");
    DocumentId document = DocumentId.of(CURRENCIES);
    Event end =
        random.nextBoolean()
            ? new PolicyVersionPublished(CURRENCIES, published + 1, today, policy)
            : new SubmissionWithdrawn(document, rates, proposer, "mistake");
    List<Event> events =
        List.of(
            new PolicyVersionProposed(
                CURRENCIES, published + 1, today, policy, "new rate", proposer),
            end);
    published += end instanceof PolicyVersionPublished ? 1 : 0;
    return events;
  }

  /** What happens next, one event or several at once. */
  public List<Event> next() {
    today = today.plusDays(random.nextInt(3));
    return switch (random.nextInt(13)) {
      case 0 -> List.of(customer());
      case 12 -> policy();
      case 1 -> staff();
      case 2 ->
          List.of(
              new ProductReclassified(any(PRODUCTS), "Line A", "Line " + random.nextInt(4), today));
      case 3 -> open();
      case 4, 5, 6 -> deals.isEmpty() ? open() : deal(any(deals));
      case 7 -> draft();
      default -> papers.isEmpty() ? draft() : paper(any(papers));
    };
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Money money() {
    return new Money(
        BigDecimal.valueOf(random.nextInt(1_000_000), 2), random.nextInt(10) == 0 ? "USD" : "CNY");
  }

  private EmployeeId employee() {
    return new EmployeeId("E" + (100 + random.nextInt(9)));
  }

  private Event customer() {
    if (customers > 0 && random.nextInt(6) == 0) {
      return random.nextBoolean()
          ? new CustomerRelated(anyCustomer(), anyCustomer(), "Owned", today)
          : new CustomerSeparated(anyCustomer(), anyCustomer(), "Sold", today);
    }
    if (customers > 0 && random.nextInt(4) == 0) {
      return new CustomerVerified(
          anyCustomer(), "Seen", "Li Lei", "Good", today.plusYears(1), employee(), today);
    }
    if (customers > 0 && random.nextBoolean()) {
      return new ContactAdded(
          new CustomerId("c" + (1 + random.nextInt(customers))),
          random.nextInt(),
          "Li Lei",
          null,
          "li@example.com",
          null,
          today);
    }
    CustomerId id = new CustomerId("c" + ++customers);
    return new CustomerRegistered(
        id, "Customer " + id.value(), null, any(BRANCHES), null, null, today);
  }

  private CustomerId anyCustomer() {
    return new CustomerId("c" + (1 + random.nextInt(customers)));
  }

  private List<Event> staff() {
    EmployeeId id = new EmployeeId("E" + (1000 + employees++));
    Role role = any(List.of(Role.values()));
    BranchId branch = random.nextBoolean() ? any(BRANCHES) : null;
    List<Event> events = new ArrayList<>();
    events.add(new EmployeeRegistered(id, "Name " + id.value(), branch, today));
    events.add(new RoleGranted(id, role, branch, today));
    events.addAll(proposals(id, branch));
    if (random.nextBoolean()) {
      events.add(new RoleRevoked(id, role, branch, today.plusDays(9)));
    }
    if (random.nextBoolean()) {
      events.add(
          new ApprovalDelegated(
              id, 1, employee(), List.of(role), branch, today, today.plusDays(9), "leave", 1));
      if (random.nextBoolean()) {
        events.add(new DelegationRevoked(id, 1, today.plusDays(2)));
      }
    }
    return events;
  }

  private List<Event> proposals(EmployeeId id, @Nullable BranchId branch) {
    EmployeeId first = employee();
    EmployeeId second = employee();
    List<Event> events = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      events.add(
          new RoleGrantProposed(
              id, number, Role.LEGAL, branch, null, today.plusDays(30), "more", first));
    }
    events.add(new RoleGrantDeclined(id, 1, "not now", second));
    events.add(new RoleGranted(id, Role.LEGAL, branch, today, 2, second, null));
    if (random.nextBoolean()) {
      events.add(new RoleGranted(id, Role.AUDITOR, null, today, null, null, first));
    }
    return events;
  }

  private static final class Deal {
    final OpportunityId id;
    String stage;
    Money amount;
    EmployeeId owner;
    @Nullable LocalDate close;
    boolean open = true;

    Deal(OpportunityId id, EmployeeId owner, String stage, Money amount) {
      this.id = id;
      this.owner = owner;
      this.stage = stage;
      this.amount = amount;
    }
  }

  private List<Event> open() {
    Deal deal =
        new Deal(new OpportunityId("o" + deals.size()), employee(), STAGES.getFirst(), money());
    deal.close = random.nextBoolean() ? today.plusDays(30) : null;
    deals.add(deal);
    return List.of(
        new OpportunityOpened(
            deal.id,
            any(BRANCHES),
            random.nextBoolean() ? anyCustomer() : null,
            any(PRODUCTS),
            deal.owner,
            deal.stage,
            10,
            deal.amount,
            deal.close,
            1,
            today));
  }

  private List<Event> deal(Deal deal) {
    if (!deal.open) {
      deal.open = true;
      deal.stage = any(STAGES);
      return List.of(new OpportunityReopened(deal.id, deal.stage, 30, "again", 1, today));
    }
    String from = deal.stage;
    return switch (random.nextInt(9)) {
      case 0, 1 -> {
        deal.stage = any(STAGES);
        yield List.of(
            new OpportunityAdvanced(deal.id, from, deal.stage, random.nextInt(100), 1, today));
      }
      case 2 -> {
        deal.stage = any(STAGES);
        yield List.of(
            new OpportunityMovedBack(
                deal.id, from, deal.stage, random.nextInt(100), "because", 1, today));
      }
      case 3 -> {
        Money before = deal.amount;
        deal.amount = money();
        yield List.of(new OpportunityResized(deal.id, before, deal.amount, today));
      }
      case 4 -> {
        LocalDate before = deal.close;
        deal.close = today.plusDays(random.nextInt(60));
        yield List.of(new CloseRescheduled(deal.id, before, deal.close, today));
      }
      case 5 -> {
        deal.open = false;
        deal.amount = random.nextBoolean() ? money() : deal.amount;
        yield List.of(new OpportunityWon(deal.id, deal.amount, today));
      }
      case 6 -> {
        deal.open = false;
        yield List.of(new OpportunityLost(deal.id, "price", "Other Ltd", today));
      }
      case 7 -> {
        EmployeeId before = deal.owner;
        deal.owner = employee();
        yield List.of(new OwnerAssigned(deal.id, before, deal.owner, today));
      }
      default -> List.of(new CustomerIdentified(deal.id, anyCustomer(), today));
    };
  }

  private static final class Paper {
    final ContractId id;
    final BranchId branch;
    int version = 1;
    int round;
    int phase;
    boolean service;
    boolean deviates;
    @Nullable TemplateId template;
    Money amount;

    Paper(ContractId id, BranchId branch, Money amount) {
      this.id = id;
      this.branch = branch;
      this.amount = amount;
    }
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    String currency = random.nextInt(5) == 0 ? "USD" : "CNY";
    for (int i = 1; i <= 1 + random.nextInt(3); i++) {
      lines.add(
          new Line(
              i,
              any(PRODUCTS),
              "line " + i,
              BigDecimal.valueOf(1 + random.nextInt(50_000), 4),
              random.nextBoolean() ? "套" : null,
              new Money(BigDecimal.valueOf(random.nextInt(1_000_000), 2), currency),
              random.nextInt(3) == 0
                  ? null
                  : new Tax(BigDecimal.valueOf(random.nextInt(14)), random.nextBoolean())));
    }
    return lines;
  }

  private static Money sum(List<Line> lines) {
    return lines.stream().map(Line::total).reduce(Money::plus).orElseThrow();
  }

  private List<Event> draft() {
    return draft(
        random.nextInt(3) == 0
            ? ContractType.TECHNICAL_SERVICE
            : ContractType.SALES_AND_CONSULTING);
  }

  private List<Event> draft(ContractType type) {
    List<Line> lines = lines();
    Paper paper = new Paper(new ContractId("k" + papers.size()), any(BRANCHES), sum(lines));
    paper.service = type == ContractType.TECHNICAL_SERVICE;
    paper.template = papers.size() % 2 == 0 && !paper.service ? TEMPLATE : null;
    papers.add(paper);
    return List.of(
        new ContractDrafted(
            paper.id,
            type,
            paper.branch,
            anyCustomer(),
            null,
            "Contract " + paper.id.value(),
            paper.template,
            "v1",
            random.nextBoolean(),
            lines,
            paper.amount,
            employee(),
            today,
            1));
  }

  private List<Event> paper(Paper p) {
    return switch (p.phase) {
      case 0 ->
          switch (random.nextInt(4)) {
            case 0 -> p.service ? promise(p) : revise(p);
            case 1 -> relate(p);
            default -> submit(p);
          };
      case 1 -> decide(p);
      case 2 -> allocate(p);
      case 3 -> random.nextInt(6) == 0 ? giveUp(p) : sign(p);
      case 4 -> seal(p);
      case 5 -> random.nextInt(8) == 0 ? voidAndRecover(p) : activate(p);
      case 6 -> random.nextInt(8) > 0 ? afterwards(p) : p.service ? expire(p) : terminate(p);
      default -> draft();
    };
  }

  private List<Event> deviate(Paper p) {
    p.deviates = !p.deviates;
    return List.of(
        p.deviates
            ? new ClauseDeviated(
                p.id,
                ++p.version,
                "1",
                new BilingualText("Within 60 days.", "六十日内。"),
                "asked for",
                employee(),
                today)
            : new DeviationWithdrawn(p.id, ++p.version, "1", true, "agreed", employee(), today));
  }

  private List<Event> revise(Paper p) {
    if (p.template != null && p.version % 2 == 0) {
      return deviate(p);
    }
    List<Line> lines = lines();
    p.amount = sum(lines);
    return List.of(
        new DraftRevised(
            p.id,
            ++p.version,
            "Revised " + p.version,
            p.template,
            "v1",
            false,
            lines,
            p.amount,
            employee(),
            today,
            1));
  }

  /** What else its makers say of it. */
  private List<Event> relate(Paper p) {
    ThirdParty third =
        random.nextBoolean()
            ? new ThirdParty(ThirdPartyRole.END_USER, anyCustomer(), null, null)
            : new ThirdParty(ThirdPartyRole.GUARANTOR, null, "Bank", "91230100MA18X2Y3XN");
    ContractId parent = any(papers).id;
    List<Event> events = new ArrayList<>();
    events.add(new ThirdPartyNamed(p.id, third, employee(), today));
    events.add(new ParentLinked(p.id, parent, employee(), today));
    events.add(
        new DocumentAttached(
            p.id,
            "annex",
            AttachmentKind.ANNEX,
            "Price list",
            4711,
            "application/pdf",
            employee(),
            today));
    if (random.nextBoolean()) {
      events.add(new DocumentDetached(p.id, "annex", employee(), today));
      events.add(new ThirdPartyDropped(p.id, employee(), today));
      events.add(new ParentUnlinked(p.id, parent, employee(), today));
    }
    return events;
  }

  private List<Event> promise(Paper p) {
    return List.of(
        new ServiceTermSet(
            p.id,
            today,
            today.plusDays(365),
            true,
            30,
            employee(),
            today,
            "9.2",
            List.of(90, 30, 7),
            1),
        new ServiceLevelSet(p.id, ServiceHours.FIVE_BY_EIGHT, 4, 40, employee(), today));
  }

  private List<Event> expire(Paper p) {
    p.phase = 9;
    return List.of(new NoticeGiven(p.id, Party.CUSTOMER, today), new ContractExpired(p.id, today));
  }

  private List<Event> submit(Paper p) {
    p.phase = 1;
    p.round++;
    Instant due = Instant.parse("2017-01-01T09:00:00Z").plusSeconds(random.nextInt(1_000_000));
    return List.of(
        new SubmittedForApproval(
            DocumentId.of(p.id),
            p.round,
            p.branch,
            "hash" + p.version,
            new RouteBasis(null, p.amount, List.of(), Importance.GENERAL, false, null),
            List.of(
                new RouteStep("branch-manager", 1, Role.BRANCH_MANAGER, p.branch),
                new RouteStep("finance", 2, Role.FINANCE, null),
                new RouteStep("legal", 2, Role.LEGAL, null)),
            due,
            employee(),
            1,
            today),
        new ApprovalStepsOpened(
            DocumentId.of(p.id), p.round, 1, List.of(new StepDue("branch-manager", due)), 1),
        new ApprovalUrged(
            DocumentId.of(p.id), p.round, List.of("branch-manager"), employee(), "soon", today),
        new DocumentCopied(
            DocumentId.of(p.id), p.round, List.of(employee(), employee()), employee(), null),
        new ApproverAdded(
            DocumentId.of(p.id),
            p.round,
            new RouteStep("chairman", 1, Role.CHAIRMAN, null, employee(), "branch-manager"),
            Placement.AFTER,
            "branch-manager",
            employee(),
            "large"),
        new ApprovalStepTransferred(
            DocumentId.of(p.id),
            p.round,
            "branch-manager",
            employee(),
            employee(),
            Role.GENERAL_MANAGER,
            "on leave"));
  }

  private List<Event> decide(Paper p) {
    return switch (random.nextInt(8)) {
      case 0 -> {
        p.phase = 9;
        yield List.of(
            new DocumentRejected(
                DocumentId.of(p.id), p.round, "branch-manager", employee(), "no", 1, today, null));
      }
      case 1 -> {
        p.phase = 0;
        yield List.of(
            new DocumentReturned(
                DocumentId.of(p.id), p.round, "branch-manager", employee(), "mend it", 1, null));
      }
      case 2 -> {
        p.phase = 0;
        yield List.of(new SubmissionWithdrawn(DocumentId.of(p.id), p.round, employee(), "not yet"));
      }
      case 3 -> {
        p.phase = 0;
        List<Event> events = new ArrayList<>(revise(p));
        events.add(new ApprovalsVoided(DocumentId.of(p.id), p.round, List.of()));
        yield events;
      }
      case 4 ->
          List.of(
              new ApprovalStepEscalated(
                  DocumentId.of(p.id),
                  p.round,
                  "branch-manager",
                  Role.GENERAL_MANAGER,
                  LATER,
                  LATER.plusSeconds(86400),
                  1));
      default -> approve(p);
    };
  }

  private List<Event> approve(Paper p) {
    p.phase = 2;
    return List.of(
        new ApprovalStepApproved(
            DocumentId.of(p.id), p.round, "branch-manager", employee(), "fine", 1, null),
        new ApprovalStepsOpened(
            DocumentId.of(p.id),
            p.round,
            2,
            List.of(new StepDue("finance", LATER), new StepDue("legal", LATER)),
            1),
        new ApprovalStepApproved(
            DocumentId.of(p.id), p.round, "finance", employee(), null, 1, null),
        new ApprovalStepApproved(DocumentId.of(p.id), p.round, "legal", employee(), null, 1, null),
        new DocumentApproved(DocumentId.of(p.id), p.round, "hash" + p.version, null, 1, today));
  }

  private String series(Paper p) {
    return "XS-" + p.branch.value() + "-2017";
  }

  private List<Event> allocate(Paper p) {
    p.phase = 3;
    int ordinal = ordinals.merge(series(p), 1, Integer::sum);
    return List.of(
        new ContractNumberAllocated(
            p.id, "%s-%04d".formatted(series(p), ordinal), series(p), ordinal, 1, today));
  }

  private List<Event> voidAndRecover(Paper p) {
    p.phase = 9;
    return List.of(
        new ContractNumberVoided(p.id, "its number", "customer left", today),
        new OriginalRecovered(p.id, 1, "Shelf 9", employee(), today),
        new OriginalNotRecovered(p.id, 2, "lost", employee(), today));
  }

  private List<Event> giveUp(Paper p) {
    p.phase = 9;
    return List.of(new ContractNumberVoided(p.id, "its number", "customer left", today));
  }

  /** As it is done, or as it was before executions were recorded. */
  private List<Event> sign(Paper p) {
    return random.nextInt(4) == 0 ? signFormerly(p) : execute(p);
  }

  private List<Event> execute(Paper p) {
    p.phase = 5;
    String issued = "issued" + p.version;
    List<Event> events = new ArrayList<>();
    events.add(
        new TextIssued(
            p.id, "countersign-issued-v1", "its number", "hash" + p.version, issued, today));
    events.add(new CopiesSent(p.id, 1, 1, "by hand", today.plusDays(3), today));
    events.add(new CopiesSent(p.id, 2, 1, "by post", today.plusDays(9), today));
    events.add(
        new CopiesSpoiled(p.id, 1, 1, any(List.of(Disposal.values())), "torn", employee(), today));
    events.add(execution(p, Party.CUSTOMER, issued));
    events.add(new CopiesReceivedBack(p.id, 1, 0, 1, today));
    if (random.nextBoolean()) {
      events.add(new CopiesReceivedBack(p.id, 0, 1, 0, today));
    }
    events.add(execution(p, Party.SELLER, issued));
    events.add(
        new ContractExecuted(p.id, p.amount, 2, today.plusDays(2), today.plusDays(7), 1, today));
    boolean stored = random.nextBoolean();
    events.add(
        new SignedFileRegistered(
            p.id,
            "file" + p.version,
            employee(),
            today,
            stored ? 4711L : null,
            stored ? "application/pdf" : null));
    if (random.nextBoolean()) {
      events.add(
          new SignedFileAttested(
              p.id, "file" + p.version, Comparison.DEVIATING, "page 3", employee(), today));
    }
    events.addAll(originals(p));
    return events;
  }

  private ExecutionRecorded execution(Paper p, Party side, String issued) {
    return new ExecutionRecorded(
        p.id, side, "Wang", "company", 2, true, issued, employee(), 1, today);
  }

  private List<Event> signFormerly(Paper p) {
    p.phase = 4;
    return List.of(
        new SignatureRecorded(p.id, Party.SELLER, "Wang", "hash" + p.version, today),
        new SignatureRecorded(p.id, Party.CUSTOMER, "Zhao", "hash" + p.version, today),
        new ContractSigned(p.id, p.amount, today.plusDays(2), 1, today));
  }

  private List<Event> seal(Paper p) {
    p.phase = 5;
    List<Event> events = new ArrayList<>();
    events.add(new SealUsed(p.id, "company", employee(), 2, 1, today));
    events.addAll(originals(p));
    return events;
  }

  private List<Event> originals(Paper p) {
    return List.of(
        new OriginalRegistered(p.id, 1, 2, Holder.employee(employee()), today),
        new OriginalRegistered(p.id, 2, 2, Holder.employee(employee()), today),
        new OriginalDistributed(p.id, 2, Holder.employee(employee()), Holder.customer(), today));
  }

  private List<Event> activate(Paper p) {
    p.phase = 6;
    return List.of(
        new ContractActivated(p.id, today),
        new OriginalsHandedOver(p.id, List.of(1), employee(), today),
        new OriginalArchived(
            p.id,
            1,
            Holder.employee(employee()),
            "Shelf 1",
            random.nextBoolean() ? "2017-HT-1" : null,
            today));
  }

  private List<Event> terminate(Paper p) {
    p.phase = 9;
    List<Event> events = new ArrayList<>();
    events.add(
        new ContractReclassified(
            p.id, Importance.GENERAL, Importance.MAJOR, "matters", employee(), today));
    events.add(
        random.nextBoolean()
            ? new ContractCompleted(p.id, random.nextBoolean() ? "one copy lost" : null, today)
            : new ContractTerminated(
                p.id, "bankrupt", today, random.nextBoolean() ? "half is paid" : null));
    events.add(
        new RetentionBegun(
            p.id, Importance.GENERAL, random.nextBoolean() ? today.plusYears(10) : null, 1, today));
    if (random.nextBoolean()) {
      events.add(new DisputeRaised(p.id, "claims", today));
      events.add(new DisputeSettled(p.id, "none", today));
      events.add(new DestructionProposed(p.id, "over", employee(), today));
      events.add(new DestructionApproved(p.id, employee(), today));
      events.add(
          new OriginalsDestroyed(
              p.id, List.of(1), employee(), List.of(employee(), employee()), today));
    }
    return events;
  }

  private List<Event> afterwards(Paper p) {
    return random.nextBoolean() ? borrow(p) : memo(p);
  }

  private List<Event> borrow(Paper p) {
    EmployeeId borrower = employee();
    return List.of(
        new OriginalBorrowed(
            p.id, 1, Holder.archive("Shelf 1"), borrower, "audit", today.plusDays(5), today),
        new LoanExtended(
            p.id, 1, borrower, today.plusDays(5), today.plusDays(9), "not done", today),
        new OriginalReturned(p.id, 1, borrower, "Shelf 2", today),
        new CopyCertified(p.id, 1, 1, 2, "court", employee(), today));
  }

  private List<Event> memo(Paper p) {
    MemoId memo = new MemoId("m" + memos++);
    return List.of(
        new MemoDrafted(memo, p.id, p.branch, "Memo", "More scope", false, null, employee(), today),
        new MemoCountersigned(memo, Party.SELLER, "Wang", today),
        new MemoCountersigned(memo, Party.CUSTOMER, "Zhao", today),
        new MemoAttached(memo, p.id, today));
  }
}
