package dev.countersign.command;

import dev.countersign.events.employee.Role;
import java.util.List;
import java.util.stream.Stream;

/** The roles that a command is for. */
public final class Roles {
  private Roles() {}

  /** What an {@link Intention} says, with the roles that approve when it is by approvers. */
  public static List<Role> of(Intention intention) {
    return Stream.concat(
            intention.byApprovers() ? Role.APPROVING.stream() : Stream.of(),
            Stream.of(intention.roles()))
        .distinct()
        .toList();
  }
}
