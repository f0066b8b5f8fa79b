package dev.countersign.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Id;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferencesExistTest {
  private static final Directory KNOWN =
      new Directory(
          Map.of(
              "branch:BJ", new Directory.Entry("branch:BJ", "BJ", true),
              "employee:E1099", new Directory.Entry("employee:E1099", "GZ", false)));

  private static ReferencesExist judged(String component, Id id) {
    return new ReferencesExist(Map.of(component, id), KNOWN);
  }

  @Test
  void whatIsRegisteredAndActiveMayBeNamed() {
    assertThat(judged("branchId", new BranchId("BJ")).holds()).isTrue();
  }

  @Test
  void whatIsUnknownMayNot() {
    ReferencesExist unknown = judged("branchId", new BranchId("XX"));
    assertThat(unknown.holds()).isFalse();
    assertThat(unknown.refusal().en()).contains("branchId XX");
  }

  @Test
  void whoHasLeftMayNot() {
    ReferencesExist left = judged("ownerId", new EmployeeId("E1099"));
    assertThat(left.holds()).isFalse();
    assertThat(left.refusal().zh()).contains("ownerId E1099");
  }
}
