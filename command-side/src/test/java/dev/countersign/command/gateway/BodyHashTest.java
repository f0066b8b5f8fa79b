package dev.countersign.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.branch.LaunchBranch;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import org.junit.jupiter.api.Test;

/** A key is repeated with the body that it was used with, also one used long ago. */
class BodyHashTest {
  private static final EmployeeId DELEGATOR = new EmployeeId("E1002");

  /** Of the command with its package, as it was hashed at first. */
  private static final String FORMER =
      "b71f7a083bbd643f83cbbbb1d57fccf0be18ee12037770c1fa829312407149f6";

  private final LaunchBranch command = new LaunchBranch(new BranchId("CD"), "Chengdu", null);

  @Test
  void aHashWithThePackageIsKnownAgain() {
    assertThat(BodyHash.wasOf(command, DELEGATOR, FORMER)).isTrue();
  }

  @Test
  void anotherBodyOrAnotherDelegatorIsNot() {
    assertThat(BodyHash.wasOf(command, null, FORMER)).isFalse();
    assertThat(
            BodyHash.wasOf(
                new LaunchBranch(new BranchId("CD"), "Chengde", null), DELEGATOR, FORMER))
        .isFalse();
  }
}
