package dev.countersign.command.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.command.TestCommandSide;
import dev.countersign.command.branch.LaunchBranch;
import dev.countersign.command.employee.RecordDeparture;
import dev.countersign.command.employee.RegisterEmployee;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.contract.ContractType;
import dev.countersign.web.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What others know of who may bind us. */
class SigningRegisterTest {
  private static final BranchId BRANCH = new BranchId("BINDS");
  private static final String CODE = "91350100M000100Y43";
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
  private static final Money MILLION = Money.of("1000000.00", "CNY");

  @BeforeAll
  static void branch() {
    TestCommandSide.send(new LaunchBranch(BRANCH, "Binds", null));
  }

  private static EmployeeId employee(String code) {
    EmployeeId id = new EmployeeId(code);
    TestCommandSide.send(new RegisterEmployee(id, code, BRANCH, null));
    return id;
  }

  private static SigningEntities.Entity registered(SigningEntityId id) {
    return Objects.requireNonNull(
            new TransactionTemplate(TestCommandSide.bean(PlatformTransactionManager.class))
                .execute(_ -> TestCommandSide.bean(SigningRegister.class).entities()))
        .get(id);
  }

  private static void grant(SigningEntityId id, EmployeeId holder) {
    TestCommandSide.send(
        new GrantSigningAuthority(
            id,
            holder,
            List.of(ContractType.BRAND_OPERATION),
            MILLION,
            FIRST,
            LAST,
            "ab".repeat(32)));
  }

  @Test
  void tellsWhoMayBindAnEntityUntilTheyLeave() {
    SigningEntityId id = new SigningEntityId("BOUND");
    EmployeeId head = employee("BOUND_HEAD");
    EmployeeId holder = employee("BOUND_HOLDER");
    EmployeeId revoked = employee("BOUND_REVOKED");
    TestCommandSide.send(new RegisterSigningEntity(id, "House", CODE, head, List.of(BRANCH), null));
    grant(id, holder);
    grant(id, revoked);
    TestCommandSide.send(new RevokeSigningAuthority(id, 2, "New duties"));
    assertThat(registered(id))
        .isEqualTo(
            new SigningEntities.Entity(
                id,
                head,
                List.of(BRANCH),
                List.of(
                    new Authority(
                        1, holder, List.of(ContractType.BRAND_OPERATION), MILLION, FIRST, LAST))));

    TestCommandSide.send(new RecordDeparture(holder, null, null));
    TestCommandSide.send(new RecordDeparture(head, null, null));
    assertThat(registered(id))
        .isEqualTo(new SigningEntities.Entity(id, null, List.of(BRANCH), List.of()));

    TestCommandSide.send(new ChangeSigningEntity(id, revoked, List.of(BRANCH), null));
    assertThat(registered(id).isRepresentedBy(revoked)).isTrue();
    assertThatThrownBy(
            () ->
                TestCommandSide.send(
                    new RegisterSigningEntity(
                        new SigningEntityId("AGAIN"),
                        "House",
                        CODE,
                        revoked,
                        List.of(BRANCH),
                        null)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.rule()).isEqualTo("entity-is-registered-once"));
  }
}
