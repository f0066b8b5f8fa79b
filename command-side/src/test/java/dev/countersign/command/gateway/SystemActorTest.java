package dev.countersign.command.gateway;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.command.Actor;
import dev.countersign.command.Command;
import dev.countersign.command.TestCommandSide;
import dev.countersign.command.branch.LaunchBranch;
import dev.countersign.command.employee.GrantRole;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import dev.countersign.web.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever is called as the system is may do nothing that was not granted. */
class SystemActorTest {
  private static final List<Command> WISHES =
      List.of(
          new LaunchBranch(new BranchId("ROOT"), "Of nobody", null),
          new GrantRole(new EmployeeId("E0001"), Role.CHAIRMAN, null, null));

  private static void send(EmployeeId actor, @Nullable EmployeeId onBehalfOf, Command command) {
    Envelope plain = new Envelope(actor, onBehalfOf, null, "test", null, null, null, null, null);
    for (Envelope envelope : List.of(plain, plain.once("as-root"))) {
      assertThatThrownBy(() -> TestCommandSide.bean(CommandSender.class).send(command, envelope))
          .as(actor + " " + command)
          .isInstanceOf(ProblemException.class);
    }
  }

  @Test
  void aNameGivesNoRights() {
    for (Command command : WISHES) {
      send(Actor.SYSTEM, null, command);
      send(new EmployeeId("E0001"), Actor.SYSTEM, command);
    }
  }

  @Test
  void theSystemItselfMayDoEverything() {
    assertThatCode(
            () ->
                TestCommandSide.send(new LaunchBranch(new BranchId("SYS"), "Of the system", null)))
        .doesNotThrowAnyException();
  }
}
