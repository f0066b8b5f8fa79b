package dev.countersign.command.employee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.Decide;
import dev.countersign.command.Directory;
import dev.countersign.command.DutiesStaySeparate;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.EffectiveDateIsNotInTheFuture;
import dev.countersign.command.ReferencesExist;
import dev.countersign.command.policy.InForce;
import dev.countersign.command.register.Holding;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.employee.DepartureRecorded;
import dev.countersign.events.employee.EmployeeRegistered;
import dev.countersign.events.employee.Role;
import dev.countersign.events.employee.RoleGrantDeclined;
import dev.countersign.events.employee.RoleGrantProposed;
import dev.countersign.events.employee.RoleGranted;
import dev.countersign.events.employee.RoleRevoked;
import dev.countersign.events.policy.DutyPolicy;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmployeeTest {
  private static final EmployeeId LI_NA = new EmployeeId("E1001");
  private static final EmployeeId WANG_LEI = new EmployeeId("E1002");
  private static final BranchId BJ = new BranchId("BJ");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static final EmployeeRegistered REGISTERED =
      new EmployeeRegistered(LI_NA, "Li Na", BJ, TODAY);
  private static final RoleGranted SALES = new RoleGranted(LI_NA, Role.SALES, BJ, TODAY);
  private static final DepartureRecorded DEPARTED = new DepartureRecorded(LI_NA, WANG_LEI, TODAY);

  private static final Holding OPPORTUNITY = new Holding(Holding.Kind.OPPORTUNITY, "O1", 0, "BJ");
  private static final Holding ORIGINAL = new Holding(Holding.Kind.ORIGINAL, "K1", 1, null);
  private static final Holding LOAN = new Holding(Holding.Kind.LOAN, "K1", 2, null);

  private static final EmployeeId ADMINISTRATOR = new EmployeeId("E9000");
  private static final EmployeeId AUDITOR = new EmployeeId("E9001");
  private static final Granters TWO =
      new Granters(Set.of(ADMINISTRATOR), Set.of(ADMINISTRATOR, AUDITOR));
  private static final Granters ONE = new Granters(Set.of(ADMINISTRATOR), Set.of(ADMINISTRATOR));
  private static final RoleGrantProposed PROPOSED =
      new RoleGrantProposed(
          LI_NA, 1, Role.LEGAL, null, null, TODAY.plusDays(30), "New duties", ADMINISTRATOR);
  private static final GrantRole LEGAL = new GrantRole(LI_NA, Role.LEGAL, null, null, "New duties");
  private static final ConfirmGrant CONFIRM = new ConfirmGrant(LI_NA, 1);

  private static Decide<Employee> byStaffAdministrator() {
    return Decide.of(Employee.class)
        .as(ADMINISTRATOR.value(), Role.STAFF_ADMIN)
        .knowing(Granters.class, TWO);
  }

  private static Decide<Employee> byAuditor() {
    return byStaffAdministrator().as(AUDITOR.value(), Role.AUDITOR);
  }

  @Test
  void registers() {
    byStaffAdministrator()
        .when(new RegisterEmployee(LI_NA, "Li Na", BJ, null))
        .thenEvents(REGISTERED);
  }

  @Test
  void doesNotRegisterAhead() {
    byStaffAdministrator()
        .when(new RegisterEmployee(LI_NA, "Li Na", BJ, TODAY.plusDays(1)))
        .thenRefusedBy(EffectiveDateIsNotInTheFuture.class);
  }

  @Test
  void grantsARole() {
    byStaffAdministrator()
        .given(REGISTERED)
        .when(new GrantRole(LI_NA, Role.SALES, BJ, null, "New duties"))
        .thenEvents(SALES);
  }

  @Test
  void aBranchRoleDoesNotSufficeToGrant() {
    byStaffAdministrator()
        .as("E9000", Role.STAFF_ADMIN, "BJ")
        .given(REGISTERED)
        .when(new GrantRole(LI_NA, Role.SALES, BJ, null, "New duties"))
        .thenNotAllowed();
  }

  @Test
  void nobodyGrantsThemselves() {
    byStaffAdministrator()
        .as(LI_NA.value(), Role.STAFF_ADMIN)
        .given(REGISTERED)
        .when(new GrantRole(LI_NA, Role.CHAIRMAN, null, null, "New duties"))
        .thenRefusedBy(GranterIsNotGrantee.class);
  }

  @Test
  void aRoleIsGrantedOnce() {
    byStaffAdministrator()
        .given(REGISTERED, SALES)
        .when(new GrantRole(LI_NA, Role.SALES, BJ, null, "New duties"))
        .thenRefusedBy(RoleIsNotHeldYet.class);
  }

  @Test
  void aGrantHasAReason() {
    byStaffAdministrator()
        .given(REGISTERED)
        .when(new GrantRole(LI_NA, Role.SALES, BJ, null, "\u00a0"))
        .thenRefusedBy(GrantHasAReason.class);
    byStaffAdministrator()
        .given(REGISTERED)
        .when(new GrantRole(LI_NA, Role.SALES, BJ, null))
        .thenRefusedBy(GrantHasAReason.class);
  }

  @Test
  void whoSellsDoesNotApprove() {
    byStaffAdministrator()
        .given(REGISTERED, SALES)
        .when(new GrantRole(LI_NA, Role.GENERAL_MANAGER, null, null, "New duties"))
        .thenRefusedBy(DutiesStaySeparate.class);
  }

  @Test
  void thePolicySaysWhichDutiesAreSeparate() {
    byStaffAdministrator()
        .given(REGISTERED, SALES)
        .knowing(new InForce<>(2, new DutyPolicy(List.of())))
        .when(new GrantRole(LI_NA, Role.GENERAL_MANAGER, null, null, "New duties"))
        .thenEvents(
            new RoleGrantProposed(
                LI_NA,
                1,
                Role.GENERAL_MANAGER,
                null,
                null,
                TODAY.plusDays(30),
                "New duties",
                ADMINISTRATOR));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whoApprovesSealsOrSaysWhoDoesIsLetInByTwo(Role role) {
    var outcome =
        byStaffAdministrator()
            .given(REGISTERED)
            .when(new GrantRole(LI_NA, role, BJ, TODAY, "New duties"));
    if (EnumSet.of(Role.SALES, Role.ARCHIVIST, Role.POLICY_ADMIN, Role.ANALYST, Role.OPERATOR)
        .contains(role)) {
      outcome.thenEvents(new RoleGranted(LI_NA, role, BJ, TODAY));
    } else {
      outcome.thenEvents(
          new RoleGrantProposed(
              LI_NA, 1, role, BJ, TODAY, TODAY.plusDays(30), "New duties", ADMINISTRATOR));
    }
  }

  @Test
  void whoeverConfirmsLetsIn() {
    byAuditor()
        .given(REGISTERED, PROPOSED)
        .when(CONFIRM)
        .thenEvents(new RoleGranted(LI_NA, Role.LEGAL, null, TODAY, 1, AUDITOR, null));
    byStaffAdministrator()
        .as("E9002", Role.STAFF_ADMIN)
        .given(REGISTERED, PROPOSED)
        .when(CONFIRM)
        .thenEvents(
            new RoleGranted(LI_NA, Role.LEGAL, null, TODAY, 1, new EmployeeId("E9002"), null));
    byStaffAdministrator()
        .as("E9002", Role.CHAIRMAN)
        .given(REGISTERED, PROPOSED)
        .when(CONFIRM)
        .thenNotAllowed();
    byStaffAdministrator()
        .as("E9002", Role.STAFF_ADMIN, "BJ")
        .given(REGISTERED, PROPOSED)
        .when(CONFIRM)
        .thenNotAllowed();
  }

  @Test
  void neitherTheProposerNorTheGranteeConfirms() {
    byStaffAdministrator()
        .given(REGISTERED, PROPOSED)
        .when(CONFIRM)
        .thenRefusedBy(GrantIsConfirmedByAnother.class);
    byStaffAdministrator()
        .as(LI_NA.value(), Role.AUDITOR)
        .given(REGISTERED, PROPOSED)
        .when(CONFIRM)
        .thenRefusedBy(GranterIsNotGrantee.class);
  }

  @Test
  void aRoleIsHeldFromTheDayThatWasWantedUnlessSomethingHasHappenedSince() {
    RoleGrantProposed since =
        new RoleGrantProposed(
            LI_NA, 1, Role.LEGAL, null, TODAY, TODAY.plusDays(30), "New duties", ADMINISTRATOR);
    byAuditor()
        .given(REGISTERED, since)
        .at("2026-03-09T02:00:00Z")
        .when(CONFIRM)
        .thenEvents(new RoleGranted(LI_NA, Role.LEGAL, null, TODAY, 1, AUDITOR, null));
    byAuditor()
        .given(REGISTERED, since, new RoleGranted(LI_NA, Role.ANALYST, null, TODAY.plusDays(3)))
        .at("2026-03-09T02:00:00Z")
        .when(CONFIRM)
        .thenEvents(new RoleGranted(LI_NA, Role.LEGAL, null, TODAY.plusDays(3), 1, AUDITOR, null));
    byAuditor()
        .given(REGISTERED, PROPOSED)
        .at("2026-03-09T02:00:00Z")
        .when(CONFIRM)
        .thenEvents(new RoleGranted(LI_NA, Role.LEGAL, null, TODAY.plusDays(7), 1, AUDITOR, null));
  }

  @Test
  void dutiesStaySeparateWhenItIsConfirmedToo() {
    byAuditor()
        .given(REGISTERED, PROPOSED, SALES)
        .when(CONFIRM)
        .thenRefusedBy(DutiesStaySeparate.class);
  }

  @Test
  void aProposalIsDecidedOnceAndInItsDays() {
    RoleGranted confirmed = new RoleGranted(LI_NA, Role.LEGAL, null, TODAY, 1, AUDITOR, null);
    RoleGrantDeclined declined = new RoleGrantDeclined(LI_NA, 1, "Not now", AUDITOR);
    DeclineGrant decline = new DeclineGrant(LI_NA, 1, "Not now");
    byAuditor().given(REGISTERED, PROPOSED).when(decline).thenEvents(declined);
    byAuditor().given(REGISTERED).when(CONFIRM).thenRefusedBy(ProposedGrantIsOpen.class);
    for (Event decision : List.of(confirmed, declined)) {
      byAuditor()
          .given(REGISTERED, PROPOSED, decision)
          .when(CONFIRM)
          .thenRefusedBy(ProposedGrantIsOpen.class);
      byAuditor()
          .given(REGISTERED, PROPOSED, decision)
          .when(decline)
          .thenRefusedBy(ProposedGrantIsOpen.class);
    }
    byAuditor()
        .given(REGISTERED, PROPOSED)
        .at("2026-04-01T15:59:59Z")
        .when(CONFIRM)
        .thenEvents(new RoleGranted(LI_NA, Role.LEGAL, null, TODAY.plusDays(30), 1, AUDITOR, null));
    byAuditor()
        .given(REGISTERED, PROPOSED)
        .at("2026-04-01T16:00:00Z")
        .when(CONFIRM)
        .thenRefusedBy(ProposedGrantIsOpen.class);
  }

  @Test
  void whoProposedTakesItBack() {
    byStaffAdministrator()
        .given(REGISTERED, PROPOSED)
        .when(new DeclineGrant(LI_NA, 1, "A mistake"))
        .thenEvents(new RoleGrantDeclined(LI_NA, 1, "A mistake", ADMINISTRATOR));
  }

  @Test
  void theSameIsProposedOnceAtATime() {
    byStaffAdministrator()
        .given(REGISTERED, PROPOSED)
        .when(LEGAL)
        .thenRefusedBy(GrantIsNotProposedYet.class);
    byStaffAdministrator()
        .given(REGISTERED, PROPOSED)
        .at("2026-04-01T16:00:00Z")
        .when(LEGAL)
        .thenEvents(
            new RoleGrantProposed(
                LI_NA, 2, Role.LEGAL, null, null, TODAY.plusDays(61), "New duties", ADMINISTRATOR));
  }

  @Test
  void aProposalIsWorthWhatItsProposerMay() {
    byAuditor()
        .given(REGISTERED, PROPOSED)
        .knowing(Granters.class, new Granters(Set.of(), TWO.everConfirming()))
        .when(CONFIRM)
        .thenRefusedBy(ProposerMayStillGrant.class);
  }

  @Test
  void whatWasGrantedMeanwhileIsNotGrantedAgain() {
    byAuditor()
        .given(REGISTERED, PROPOSED, new RoleGranted(LI_NA, Role.LEGAL, null, TODAY))
        .when(CONFIRM)
        .thenRefusedBy(RoleIsNotHeldYet.class);
  }

  @Test
  void nothingComesOfProposalsForWhoeverHasLeft() {
    byAuditor()
        .given(REGISTERED, PROPOSED, DEPARTED)
        .when(CONFIRM)
        .thenRefusedBy(EmployeeIsEmployed.class);
  }

  /** And the event says so for ever. */
  @Test
  void whoeverWasNeverAnythingButAloneGrantsAlone() {
    byStaffAdministrator()
        .knowing(Granters.class, ONE)
        .given(REGISTERED)
        .when(LEGAL)
        .thenEvents(new RoleGranted(LI_NA, Role.LEGAL, null, TODAY, null, null, ADMINISTRATOR));
    byStaffAdministrator()
        .knowing(Granters.class, ONE)
        .given(REGISTERED)
        .when(new GrantRole(LI_NA, Role.ANALYST, null, null, "New duties"))
        .thenEvents(new RoleGranted(LI_NA, Role.ANALYST, null, TODAY));
  }

  @Test
  void whoeverOutlivedTheOtherIsNotAlone() {
    byStaffAdministrator()
        .knowing(Granters.class, new Granters(Set.of(ADMINISTRATOR), TWO.everConfirming()))
        .given(REGISTERED)
        .when(LEGAL)
        .thenEvents(PROPOSED);
  }

  @Test
  void whoSellsDoesNotAudit() {
    byStaffAdministrator()
        .given(REGISTERED, SALES)
        .when(new GrantRole(LI_NA, Role.AUDITOR, null, null, "New duties"))
        .thenRefusedBy(DutiesStaySeparate.class);
  }

  @Test
  void whoKeepsTheSealsDoesNotApprove() {
    byStaffAdministrator()
        .given(REGISTERED, new RoleGranted(LI_NA, Role.SEAL_KEEPER, null, TODAY))
        .when(new GrantRole(LI_NA, Role.FINANCE, null, null, "New duties"))
        .thenRefusedBy(DutiesStaySeparate.class);
  }

  @Test
  void revokesARole() {
    byStaffAdministrator()
        .given(REGISTERED, SALES)
        .when(new RevokeRole(LI_NA, Role.SALES, BJ, null))
        .thenEvents(new RoleRevoked(LI_NA, Role.SALES, BJ, TODAY));
  }

  @Test
  void revokesOnlyWhatIsHeld() {
    byStaffAdministrator()
        .given(REGISTERED, SALES)
        .when(new RevokeRole(LI_NA, Role.SALES, null, null))
        .thenRefusedBy(RevokedRoleIsHeld.class);
  }

  private static Decide<Employee> leaving(Holding... held) {
    return byStaffAdministrator()
        .given(REGISTERED, SALES)
        .knowing(HandOver.class, handOver("BJ", held));
  }

  private static HandOver handOver(@Nullable String successorsBranch, Holding... held) {
    Directory.Entry successor = new Directory.Entry(WANG_LEI.toString(), successorsBranch, true);
    return new HandOver(List.of(held), new Directory(Map.of(successor.stream(), successor)));
  }

  @Test
  void recordsADeparture() {
    leaving().when(new RecordDeparture(LI_NA, WANG_LEI, null)).thenEvents(DEPARTED);
    leaving()
        .when(new RecordDeparture(LI_NA, null, null))
        .thenEvents(new DepartureRecorded(LI_NA, null, TODAY));
  }

  @Test
  void whoLeavesHandsOverToAnother() {
    leaving()
        .when(new RecordDeparture(LI_NA, LI_NA, null))
        .thenRefusedBy(HandOverGoesToAnother.class);
  }

  @Test
  void nobodyLeavesBeforeTheyJoined() {
    leaving()
        .when(new RecordDeparture(LI_NA, null, TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void nobodyLeavesWithSomethingInHandsUnlessItGoesToASuccessor() {
    leaving(OPPORTUNITY, ORIGINAL)
        .when(new RecordDeparture(LI_NA, null, null))
        .thenRefusedBy(NothingIsHeld.class);
    leaving(OPPORTUNITY, ORIGINAL)
        .when(new RecordDeparture(LI_NA, WANG_LEI, null))
        .thenEvents(DEPARTED);
    assertThat(new NothingIsHeld(List.of(OPPORTUNITY)).details())
        .containsEntry("held", List.of(OPPORTUNITY));
  }

  @Test
  void aLoanIsReturnedInPerson() {
    leaving(OPPORTUNITY, LOAN)
        .when(new RecordDeparture(LI_NA, WANG_LEI, null))
        .thenRefusedBy(LoansAreReturned.class);
    assertThat(new LoansAreReturned(List.of(OPPORTUNITY, LOAN)).details())
        .containsEntry("held", List.of(LOAN));
  }

  @Test
  void theSuccessorIsOfTheBranchOrOfHeadquarters() {
    byStaffAdministrator()
        .given(REGISTERED)
        .knowing(HandOver.class, handOver("SH", OPPORTUNITY))
        .when(new RecordDeparture(LI_NA, WANG_LEI, null))
        .thenRefusedBy(SuccessorBelongsToTheBranches.class);
    byStaffAdministrator()
        .given(REGISTERED)
        .knowing(HandOver.class, handOver(null, OPPORTUNITY))
        .when(new RecordDeparture(LI_NA, WANG_LEI, null))
        .thenEvents(DEPARTED);
  }

  @Test
  void theSuccessorDoesNotLeaveAtTheSameTime() {
    byStaffAdministrator()
        .given(REGISTERED)
        .knowing(HandOver.class, new HandOver(List.of(), new Directory(Map.of())))
        .when(new RecordDeparture(LI_NA, WANG_LEI, null))
        .thenRefusedBy(ReferencesExist.class);
  }

  @Test
  void nothingChangesAfterADeparture() {
    byStaffAdministrator()
        .given(REGISTERED, DEPARTED)
        .when(new GrantRole(LI_NA, Role.SALES, BJ, null, "New duties"))
        .thenRefusedBy(EmployeeIsEmployed.class);
  }
}
