package dev.countersign.command.branch;

import dev.countersign.command.Decide;
import dev.countersign.command.EffectiveDateIsNotInTheFuture;
import dev.countersign.events.BranchId;
import dev.countersign.events.branch.BranchLaunched;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BranchTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

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
}
