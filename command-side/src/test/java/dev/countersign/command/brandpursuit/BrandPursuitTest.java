package dev.countersign.command.brandpursuit;

import dev.countersign.command.Actor;
import dev.countersign.command.Decide;
import dev.countersign.command.Grant;
import dev.countersign.command.PhaseAllows;
import dev.countersign.command.approval.ApprovalTerms;
import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.approval.Approvers;
import dev.countersign.command.approval.LapseApproval;
import dev.countersign.command.approval.MakerIsNotApprover;
import dev.countersign.command.calendar.WorkingDays;
import dev.countersign.command.contract.approval.CurrencyHasARate;
import dev.countersign.command.policy.DefaultPolicies;
import dev.countersign.events.BranchId;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.approval.ApprovalLapsed;
import dev.countersign.events.approval.ApprovalStepApproved;
import dev.countersign.events.approval.ApprovalStepsOpened;
import dev.countersign.events.approval.ApprovalsVoided;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.brandpursuit.BrandPursuitConcluded;
import dev.countersign.events.brandpursuit.BrandPursuitOpened;
import dev.countersign.events.brandpursuit.BrandScopeAgreed;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Brand operation pursuits (2.2.5). */
class BrandPursuitTest {
  private static final BrandPursuitId ID = new BrandPursuitId("p1");
  private static final DocumentId DOCUMENT = DocumentId.of(ID);
  private static final BranchId BJ = new BranchId("BJ");
  private static final CustomerId CUSTOMER = new CustomerId("k1");
  private static final EmployeeId LI_NA = new EmployeeId("E1001");
  private static final EmployeeId WANG_LEI = new EmployeeId("E1002");
  private static final EmployeeId HE_PING = new EmployeeId("E1006");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Instant AFTER_TWO_DAYS = Instant.parse("2026-03-04T16:00:00Z");
  private static final String HASH = "a".repeat(64);

  private static final BrandPursuitOpened OPENED =
      new BrandPursuitOpened(ID, BJ, CUSTOMER, "Northern Star", "Autumn launch", LI_NA, TODAY);
  private static final BrandScopeAgreed AGREED = agreed(1, "200000.00");

  private static BrandScopeAgreed agreed(int version, String budget) {
    return new BrandScopeAgreed(
        ID, version, "Film and fair", Money.of(budget, "CNY"), LI_NA, TODAY);
  }

  private static AgreeBrandScope agree(Money budget) {
    return new AgreeBrandScope(ID, "Film and fair", budget, null);
  }

  private static Event[] submitted(Event... more) {
    return Stream.concat(
            Stream.of(
                OPENED,
                AGREED,
                new SubmittedForApproval(
                    DOCUMENT,
                    1,
                    BJ,
                    HASH,
                    new RouteBasis(null, Money.of("200000.00", "CNY"), List.of(), null, null, null),
                    List.of(
                        new RouteStep("branch-manager", 1, Role.BRANCH_MANAGER, BJ),
                        new RouteStep("general-manager", 2, Role.GENERAL_MANAGER, null)),
                    Instant.parse("2026-03-09T16:00:00Z"),
                    LI_NA,
                    1,
                    TODAY),
                new ApprovalStepsOpened(
                    DOCUMENT, 1, 1, List.of(new StepDue("branch-manager", AFTER_TWO_DAYS)), 1)),
            Stream.of(more))
        .toArray(Event[]::new);
  }

  private static Event[] inLastStep(Event... more) {
    return Stream.concat(
            Stream.of(
                submitted(
                    new ApprovalStepApproved(
                        DOCUMENT, 1, "branch-manager", WANG_LEI, null, 1, null),
                    new ApprovalStepsOpened(
                        DOCUMENT,
                        1,
                        2,
                        List.of(new StepDue("general-manager", AFTER_TWO_DAYS)),
                        1))),
            Stream.of(more))
        .toArray(Event[]::new);
  }

  private static final Event[] APPROVAL = {
    new ApprovalStepApproved(DOCUMENT, 1, "general-manager", HE_PING, null, 1, null),
    new DocumentApproved(DOCUMENT, 1, HASH, TODAY.plusDays(60), 1, TODAY)
  };

  private static Decide<BrandPursuit> pursuit(Event... given) {
    return Decide.of(BrandPursuit.class)
        .given(given)
        .as(LI_NA.value(), Role.SALES, "BJ")
        .knowing(
            ApprovalTerms.class,
            new ApprovalTerms(
                1,
                DefaultPolicies.of(ApprovalPolicy.class),
                new WorkingDays(DefaultPolicies.of(WorkCalendar.class), TODAY, Decide.ZONE),
                new Approvers(
                    List.of(
                        new Actor(WANG_LEI, Set.of(new Grant(Role.BRANCH_MANAGER, BJ))),
                        new Actor(HE_PING, Set.of(new Grant(Role.GENERAL_MANAGER, null)))))));
  }

  @Test
  void isOpenedAndItsScopeAgreed() {
    pursuit()
        .when(new OpenBrandPursuit(ID, BJ, CUSTOMER, "Northern Star", "Autumn launch", null))
        .thenEvents(OPENED);
    pursuit(OPENED).when(agree(Money.of("200000.00", "CNY"))).thenEvents(AGREED);
    pursuit(OPENED, AGREED)
        .when(agree(Money.of("300000.00", "CNY")))
        .thenEvents(agreed(2, "300000.00"));
    pursuit(OPENED).when(agree(Money.of("0.00", "CNY"))).thenRefusedBy(BudgetIsPositive.class);
  }

  @Test
  void isSubmittedWithAScope() {
    pursuit(OPENED).when(new SubmitBrandPursuit(ID, HASH)).thenRefusedBy(PhaseAllows.class);
    Event[] all = submitted();
    pursuit(OPENED, AGREED).when(new SubmitBrandPursuit(ID, HASH)).thenEvents(all[2], all[3]);
    pursuit(OPENED, new BrandScopeAgreed(ID, 1, "Film", Money.of("5.000", "KWD"), LI_NA, TODAY))
        .when(new SubmitBrandPursuit(ID, HASH))
        .thenRefusedBy(CurrencyHasARate.class);
  }

  @Test
  void isApprovedByOthers() {
    pursuit(inLastStep())
        .as(HE_PING.value(), Role.GENERAL_MANAGER)
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenEvents(APPROVAL);
    pursuit(inLastStep())
        .as(LI_NA.value(), Role.GENERAL_MANAGER)
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenRefusedBy(MakerIsNotApprover.class);
  }

  @Test
  void anotherScopeVoidsTheApprovals() {
    pursuit(submitted())
        .when(agree(Money.of("300000.00", "CNY")))
        .thenEvents(agreed(2, "300000.00"), new ApprovalsVoided(DOCUMENT, 1, List.of()));
    pursuit(inLastStep(APPROVAL))
        .when(agree(Money.of("300000.00", "CNY")))
        .thenEvents(
            agreed(2, "300000.00"),
            new ApprovalsVoided(DOCUMENT, 1, List.of("branch-manager", "general-manager")));
  }

  @Test
  void itsApprovalLapsesUnlessAContractUsesIt() {
    LocalDate lapses = TODAY.plusDays(60);
    pursuit(inLastStep(APPROVAL))
        .as(Actor.system())
        .at("2026-05-01T02:00:00Z")
        .when(new LapseApproval(DOCUMENT, 1))
        .thenEvents(new ApprovalLapsed(DOCUMENT, 1, lapses, lapses));
    BrandPursuitConcluded concluded = new BrandPursuitConcluded(ID, new ContractId("c1"), TODAY);
    pursuit(inLastStep(APPROVAL))
        .as(Actor.system())
        .when(new ConcludeBrandPursuit(ID, new ContractId("c1")))
        .thenEvents(concluded);
    pursuit(
            Stream.concat(Stream.of(inLastStep(APPROVAL)), Stream.of(concluded))
                .toArray(Event[]::new))
        .as(Actor.system())
        .at("2026-05-01T02:00:00Z")
        .when(new LapseApproval(DOCUMENT, 1))
        .thenRefusedBy(PhaseAllows.class);
  }
}
