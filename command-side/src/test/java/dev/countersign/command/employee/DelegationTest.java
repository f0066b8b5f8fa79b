package dev.countersign.command.employee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.Actor;
import dev.countersign.command.Command;
import dev.countersign.command.CommandCanBeDelegated;
import dev.countersign.command.Decide;
import dev.countersign.command.Delegation;
import dev.countersign.command.DelegationIsInForce;
import dev.countersign.command.DutiesStaySeparate;
import dev.countersign.command.Grant;
import dev.countersign.command.Intention;
import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.approval.RejectDocument;
import dev.countersign.command.approval.ReturnForChange;
import dev.countersign.command.approval.ReturnToStep;
import dev.countersign.command.contract.signing.IssueText;
import dev.countersign.command.policy.DefaultPolicies;
import dev.countersign.command.policy.InForce;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.employee.ApprovalDelegated;
import dev.countersign.events.employee.DelegationRevoked;
import dev.countersign.events.employee.DepartureRecorded;
import dev.countersign.events.employee.EmployeeRegistered;
import dev.countersign.events.employee.Role;
import dev.countersign.events.employee.RoleGranted;
import dev.countersign.events.employee.RoleRevoked;
import dev.countersign.events.policy.ApprovalPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DelegationTest {
  private static final EmployeeId WANG_LEI = new EmployeeId("E1002");
  private static final EmployeeId SUN_LI = new EmployeeId("E1003");
  private static final EmployeeId ZHAO_MIN = new EmployeeId("E1004");
  private static final BranchId BJ = new BranchId("BJ");
  private static final BranchId SH = new BranchId("SH");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate FRIDAY = TODAY.plusDays(4);

  private static final EmployeeRegistered REGISTERED =
      new EmployeeRegistered(WANG_LEI, "Wang Lei", BJ, TODAY);
  private static final RoleGranted MANAGER =
      new RoleGranted(WANG_LEI, Role.BRANCH_MANAGER, BJ, TODAY);
  private static final RoleGranted FINANCE = new RoleGranted(WANG_LEI, Role.FINANCE, null, TODAY);

  private static InForce<ApprovalPolicy> policy(int delegationDays) {
    ApprovalPolicy shipped = DefaultPolicies.of(ApprovalPolicy.class);
    return new InForce<>(
        1,
        new ApprovalPolicy(
            shipped.routes(),
            shipped.stepDays(),
            shipped.defaultStepDays(),
            shipped.wholeRouteDays(),
            shipped.superiors(),
            shipped.whenSpent(),
            shipped.lapseDays(),
            shipped.urgesPerDay(),
            delegationDays));
  }

  private static Decide<Employee> byWangLei(Delegation... others) {
    return Decide.of(Employee.class)
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ")
        .given(REGISTERED, MANAGER)
        .knowing(Delegations.class, house(Set.of(), others));
  }

  private static Delegations house(Set<Grant> ofTheDelegate, Delegation... standing) {
    return new Delegations(List.of(standing), new Actor(SUN_LI, ofTheDelegate));
  }

  private static DelegateApproval delegate(LocalDate first, LocalDate last) {
    return delegate(SUN_LI, Role.BRANCH_MANAGER, BJ, first, last);
  }

  private static DelegateApproval delegate(
      EmployeeId to, Role role, @Nullable BranchId branch, LocalDate first, LocalDate last) {
    return new DelegateApproval(WANG_LEI, to, List.of(role), branch, first, last, "Leave");
  }

  private static ApprovalDelegated delegated(int number, LocalDate first, LocalDate last) {
    return new ApprovalDelegated(
        WANG_LEI, number, SUN_LI, List.of(Role.BRANCH_MANAGER), BJ, first, last, "Leave", 1);
  }

  private static Delegation link(EmployeeId from, EmployeeId to, LocalDate first, LocalDate last) {
    return new Delegation(from, 1, to, Set.of(new Grant(Role.LEGAL, null)), first, last);
  }

  @Test
  void delegatesForSomeDays() {
    byWangLei().when(delegate(TODAY, FRIDAY)).thenEvents(delegated(1, TODAY, FRIDAY));
  }

  @Test
  void oneDayIsEnough() {
    byWangLei().when(delegate(FRIDAY, FRIDAY)).thenEvents(delegated(1, FRIDAY, FRIDAY));
  }

  @Test
  void whoHasNoOfficeDelegatesNothing() {
    byWangLei()
        .as(WANG_LEI.value(), Role.SALES, "BJ")
        .when(delegate(TODAY, FRIDAY))
        .thenNotAllowed();
  }

  @Test
  void nobodyDelegatesForAnother() {
    byWangLei()
        .as("E9000", Role.GENERAL_MANAGER)
        .when(delegate(TODAY, FRIDAY))
        .thenRefusedBy(DelegatorActsInPerson.class);
    byWangLei()
        .given(delegated(1, TODAY, FRIDAY))
        .as(SUN_LI.value(), Role.PRODUCT_MANAGER)
        .when(new RevokeDelegation(WANG_LEI, 1))
        .thenRefusedBy(DelegatorActsInPerson.class);
  }

  @Test
  void whoHasLeftDelegatesNothing() {
    byWangLei()
        .given(new DepartureRecorded(WANG_LEI, SUN_LI, TODAY))
        .when(delegate(TODAY, FRIDAY))
        .thenRefusedBy(EmployeeIsEmployed.class);
  }

  @Test
  void onlyApprovalsAreDelegated() {
    byWangLei()
        .given(new RoleGranted(WANG_LEI, Role.SALES, BJ, TODAY))
        .when(delegate(SUN_LI, Role.SALES, BJ, TODAY, FRIDAY))
        .thenRefusedBy(OnlyApprovalsAreDelegated.class);
  }

  @Test
  void whatDecidesOnContractsCanBeDelegated() {
    for (Class<? extends Command> deciding :
        List.of(
            ApproveStep.class,
            RejectDocument.class,
            ReturnForChange.class,
            ReturnToStep.class,
            DelegateApproval.class,
            RevokeDelegation.class)) {
      assertThat(deciding.getAnnotation(Intention.class).byApprovers()).isTrue();
    }
  }

  @Test
  void onlyWhatIsHeldIsDelegated() {
    byWangLei()
        .when(delegate(SUN_LI, Role.BRANCH_MANAGER, SH, TODAY, FRIDAY))
        .thenRefusedBy(DelegatorHoldsTheRole.class);
    byWangLei()
        .when(delegate(SUN_LI, Role.BRANCH_MANAGER, null, TODAY, FRIDAY))
        .thenRefusedBy(DelegatorHoldsTheRole.class);
    byWangLei()
        .given(new RoleRevoked(WANG_LEI, Role.BRANCH_MANAGER, BJ, TODAY))
        .when(delegate(TODAY, FRIDAY))
        .thenRefusedBy(DelegatorHoldsTheRole.class);
  }

  @Test
  void aRoleOfTheCompanyIsDelegatedForABranch() {
    byWangLei()
        .given(FINANCE)
        .when(delegate(SUN_LI, Role.FINANCE, SH, TODAY, FRIDAY))
        .thenEvents(
            new ApprovalDelegated(
                WANG_LEI, 1, SUN_LI, List.of(Role.FINANCE), SH, TODAY, FRIDAY, "Leave", 1));
  }

  @Test
  void nobodyDelegatesToThemselves() {
    byWangLei()
        .when(delegate(WANG_LEI, Role.BRANCH_MANAGER, BJ, TODAY, FRIDAY))
        .thenRefusedBy(DelegationGoesToAnother.class);
  }

  @Test
  void noDelegationBeginsInThePast() {
    byWangLei()
        .when(delegate(TODAY.minusDays(1), FRIDAY))
        .thenRefusedBy(DelegationIsNotRetroactive.class);
  }

  @Test
  void aDelegationIsTimeBoxed() {
    byWangLei().when(delegate(FRIDAY, TODAY)).thenRefusedBy(DelegationIsTimeBoxed.class);
    byWangLei()
        .knowing(policy(5))
        .when(delegate(TODAY, FRIDAY.plusDays(1)))
        .thenRefusedBy(DelegationIsTimeBoxed.class);
    byWangLei()
        .knowing(policy(5))
        .when(delegate(TODAY, FRIDAY))
        .thenEvents(delegated(1, TODAY, FRIDAY));
  }

  @Test
  void whoKeepsTheSealsIsNoDelegate() {
    byWangLei()
        .knowing(Delegations.class, house(Set.of(new Grant(Role.SEAL_KEEPER, null))))
        .when(delegate(TODAY, FRIDAY))
        .thenRefusedBy(DutiesStaySeparate.class);
  }

  @Test
  void aRoleIsDelegatedToOneAtATime() {
    byWangLei()
        .given(delegated(1, TODAY, FRIDAY))
        .when(delegate(ZHAO_MIN, Role.BRANCH_MANAGER, BJ, FRIDAY, FRIDAY.plusDays(9)))
        .thenRefusedBy(DelegationsDoNotOverlap.class);
    byWangLei()
        .given(delegated(1, TODAY, FRIDAY))
        .when(delegate(FRIDAY.plusDays(1), FRIDAY.plusDays(9)))
        .thenEvents(delegated(2, FRIDAY.plusDays(1), FRIDAY.plusDays(9)));
  }

  @Test
  void theWholeCompanyContainsItsBranches() {
    byWangLei()
        .given(
            FINANCE,
            new ApprovalDelegated(
                WANG_LEI, 1, SUN_LI, List.of(Role.FINANCE), SH, TODAY, FRIDAY, "Leave", 1))
        .when(delegate(ZHAO_MIN, Role.FINANCE, null, TODAY, TODAY))
        .thenRefusedBy(DelegationsDoNotOverlap.class);
    byWangLei()
        .given(
            FINANCE,
            new ApprovalDelegated(
                WANG_LEI, 1, SUN_LI, List.of(Role.FINANCE), SH, TODAY, FRIDAY, "Leave", 1))
        .when(delegate(ZHAO_MIN, Role.FINANCE, BJ, TODAY, TODAY))
        .thenEvents(
            new ApprovalDelegated(
                WANG_LEI, 2, ZHAO_MIN, List.of(Role.FINANCE), BJ, TODAY, TODAY, "Leave", 1));
  }

  @Test
  void whatWasTakenBackIsNotInTheWay() {
    byWangLei()
        .given(delegated(1, TODAY, FRIDAY), new DelegationRevoked(WANG_LEI, 1, TODAY))
        .when(delegate(TODAY, FRIDAY))
        .thenEvents(delegated(2, TODAY, FRIDAY));
  }

  @Test
  void nobodyDelegatesBack() {
    byWangLei(link(SUN_LI, WANG_LEI, FRIDAY, FRIDAY.plusDays(9)))
        .when(delegate(TODAY, FRIDAY))
        .thenRefusedBy(DelegationsFormNoCycle.class);
    byWangLei(link(SUN_LI, WANG_LEI, FRIDAY, FRIDAY.plusDays(9)))
        .when(delegate(TODAY, FRIDAY.minusDays(1)))
        .thenEvents(delegated(1, TODAY, FRIDAY.minusDays(1)));
  }

  @Test
  void noChainLeadsBack() {
    byWangLei(
            link(SUN_LI, ZHAO_MIN, TODAY.minusDays(9), FRIDAY),
            link(ZHAO_MIN, WANG_LEI, TODAY.plusDays(2), TODAY.plusDays(2)))
        .when(delegate(TODAY, FRIDAY))
        .thenRefusedBy(DelegationsFormNoCycle.class);
  }

  @Test
  void linksOnDifferentDaysAreNoChain() {
    byWangLei(
            link(SUN_LI, ZHAO_MIN, TODAY, TODAY.plusDays(1)),
            link(ZHAO_MIN, WANG_LEI, TODAY.plusDays(2), FRIDAY))
        .when(delegate(TODAY, FRIDAY))
        .thenEvents(delegated(1, TODAY, FRIDAY));
  }

  @Test
  void takesBackADelegation() {
    byWangLei()
        .given(delegated(1, TODAY, FRIDAY))
        .when(new RevokeDelegation(WANG_LEI, 1))
        .thenEvents(new DelegationRevoked(WANG_LEI, 1, TODAY));
  }

  @Test
  void takesBackOnlyWhatStands() {
    byWangLei()
        .when(new RevokeDelegation(WANG_LEI, 1))
        .thenRefusedBy(RevokedDelegationStands.class);
    byWangLei()
        .given(delegated(1, TODAY, FRIDAY), new DelegationRevoked(WANG_LEI, 1, TODAY))
        .when(new RevokeDelegation(WANG_LEI, 1))
        .thenRefusedBy(RevokedDelegationStands.class);
    byWangLei()
        .given(delegated(1, TODAY.minusDays(9), TODAY.minusDays(1)))
        .when(new RevokeDelegation(WANG_LEI, 1))
        .thenRefusedBy(RevokedDelegationStands.class);
  }

  @Test
  void onlyDecisionsAreMadeForOthers() {
    ContractId contract = new ContractId("c1");
    assertThat(
            new CommandCanBeDelegated(new ApproveStep(DocumentId.of(contract), null, null)).holds())
        .isTrue();
    assertThat(
            new CommandCanBeDelegated(new RejectDocument(DocumentId.of(contract), null, "No"))
                .holds())
        .isTrue();
    assertThat(
            new CommandCanBeDelegated(new ReturnForChange(DocumentId.of(contract), null, "No"))
                .holds())
        .isTrue();
    assertThat(new CommandCanBeDelegated(new IssueText(contract, null)).holds()).isFalse();
    assertThat(new CommandCanBeDelegated(delegate(TODAY, FRIDAY)).holds()).isFalse();
    assertThat(new CommandCanBeDelegated(new RecordDeparture(SUN_LI, WANG_LEI, null)).holds())
        .isFalse();
  }

  @Test
  void withoutADelegationNobodyDecidesForAnother() {
    assertThat(new DelegationIsInForce(SUN_LI, WANG_LEI, TODAY, Set.of()).holds()).isFalse();
    assertThat(
            new DelegationIsInForce(
                    SUN_LI, WANG_LEI, TODAY, Set.of(new Grant(Role.BRANCH_MANAGER, BJ)))
                .holds())
        .isTrue();
  }
}
