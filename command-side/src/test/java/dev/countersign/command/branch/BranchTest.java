package dev.countersign.command.branch;

import dev.countersign.command.Decide;
import dev.countersign.command.Directory;
import dev.countersign.command.EffectiveDateIsNotInTheFuture;
import dev.countersign.command.opportunity.OwnerBelongsToTheBranch;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.branch.BranchLaunched;
import dev.countersign.events.branch.OpportunitiesReassigned;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BranchTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final BranchId BJ = new BranchId("BJ");
  private static final EmployeeId OWNER = new EmployeeId("E1001");
  private static final EmployeeId NEXT = new EmployeeId("E1003");
  private static final OpportunityId FIRST = new OpportunityId("O1");
  private static final OpportunityId SECOND = new OpportunityId("O2");

  private static Decide<Branch> byGeneralManager() {
    return Decide.of(Branch.class).as("E1006", Role.GENERAL_MANAGER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BJ", "CD2", "CHENGDU1"})
  void launches(String code) {
    byGeneralManager()
        .when(new LaunchBranch(new BranchId(code), "Chengdu", null))
        .thenEvents(new BranchLaunched(new BranchId(code), "Chengdu", TODAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"B", "bj", "B-J", "CHENGDU12"})
  void aCodeFitsIntoNumbers(String code) {
    byGeneralManager()
        .when(new LaunchBranch(new BranchId(code), "Chengdu", null))
        .thenRefusedBy(BranchCodeIsShort.class);
  }

  @Test
  void isNotLaunchedAhead() {
    byGeneralManager()
        .when(new LaunchBranch(new BranchId("CD"), "Chengdu", TODAY.plusDays(1)))
        .thenRefusedBy(EffectiveDateIsNotInTheFuture.class);
  }

  private static Decide<Branch> byManager() {
    return Decide.of(Branch.class)
        .as("E1002", Role.BRANCH_MANAGER, "BJ")
        .given(new BranchLaunched(BJ, "Beijing", TODAY))
        .knowing(new Directory.Entry(NEXT.toString(), "BJ", true))
        .knowing(OwnedOpportunities.class, new OwnedOpportunities(List.of(FIRST, SECOND)));
  }

  @Test
  void reassignsAllOrSomeOpportunitiesOfAnOwner() {
    byManager()
        .when(new ReassignOpportunities(BJ, OWNER, NEXT, null))
        .thenEvents(new OpportunitiesReassigned(BJ, OWNER, NEXT, List.of(FIRST, SECOND), TODAY));
    byManager()
        .when(new ReassignOpportunities(BJ, OWNER, NEXT, List.of(SECOND, SECOND)))
        .thenEvents(new OpportunitiesReassigned(BJ, OWNER, NEXT, List.of(SECOND), TODAY));
  }

  @Test
  void reassignsToAnotherOnly() {
    byManager()
        .when(new ReassignOpportunities(BJ, NEXT, NEXT, null))
        .thenRefusedBy(ReassignedToAnother.class);
  }

  @Test
  void theNextOwnerIsOfTheBranch() {
    byManager()
        .knowing(new Directory.Entry(NEXT.toString(), "SH", true))
        .when(new ReassignOpportunities(BJ, OWNER, NEXT, null))
        .thenRefusedBy(OwnerBelongsToTheBranch.class);
  }

  @Test
  void reassignsOnlyWhatTheOwnerHasHere() {
    byManager()
        .when(new ReassignOpportunities(BJ, OWNER, NEXT, List.of(FIRST, new OpportunityId("O3"))))
        .thenRefusedBy(OwnerHasTheOpportunities.class);
    byManager()
        .knowing(OwnedOpportunities.class, new OwnedOpportunities(List.of()))
        .when(new ReassignOpportunities(BJ, OWNER, NEXT, null))
        .thenRefusedBy(OwnerHasTheOpportunities.class);
  }
}
