package dev.countersign.command.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.TestCommandSide;
import dev.countersign.command.branch.LaunchBranch;
import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What others know of customers. */
class CustomerRegisterTest {
  private static final BranchId HERE = new BranchId("KIN1");
  private static final BranchId THERE = new BranchId("KIN2");
  private static final CustomerId HEAD = new CustomerId("kin-head");
  private static final CustomerId ONE = new CustomerId("kin-one");
  private static final CustomerId OTHER = new CustomerId("kin-other");

  @BeforeAll
  static void customers() {
    TestCommandSide.send(new LaunchBranch(HERE, "Here", null));
    TestCommandSide.send(new LaunchBranch(THERE, "There", null));
    register(HEAD, HERE);
    register(ONE, HERE);
    register(OTHER, THERE);
  }

  private static void register(CustomerId id, BranchId branch) {
    TestCommandSide.send(new RegisterCustomer(id, id.value(), null, branch, null, null, null));
  }

  private static CustomerRegister register() {
    return TestCommandSide.bean(CustomerRegister.class);
  }

  @Test
  void tellsTheGroupOfEachOfItsCustomers() {
    TestCommandSide.send(new RelateCustomers(ONE, HEAD, "Owned", null));
    TestCommandSide.send(new RelateCustomers(OTHER, HEAD, "Owned", null));
    assertThat(register().relativesOf(HEAD)).containsExactly(ONE, OTHER);
    assertThat(register().relativesOf(ONE)).containsExactly(HEAD, OTHER);
    assertThat(register().relativesOf(OTHER)).containsExactly(HEAD, ONE);

    TestCommandSide.send(new SeparateCustomers(OTHER, "Sold", null));
    assertThat(register().relativesOf(ONE)).containsExactly(HEAD);
    assertThat(register().relativesOf(OTHER)).isEmpty();
  }

  @Test
  void tellsUntilWhenACustomerIsVerified() {
    assertThat(register().verifiedUntil(OTHER)).isEmpty();
    LocalDate last = LocalDate.of(2099, 12, 31);
    TestCommandSide.send(new VerifyCustomer(OTHER, null, "Seen", "Seen", "Good", last, null));
    assertThat(register().verifiedUntil(OTHER)).contains(last);
  }
}
