package dev.countersign.command.employee;

import dev.countersign.command.Delegation;
import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * On no day does a chain of delegations, in whatever roles, lead back to where it began (2.4.1).
 *
 * @param standing all delegations of the house that were not taken back
 */
@Demands(
    section = "2.4.1",
    en = "On no day does a chain of delegations, in whatever roles, lead back to where it began.",
    zh = "任何一日的委托链(不论角色)不得回到起点。")
public record DelegationsFormNoCycle(Delegation wanted, Collection<Delegation> standing)
    implements Rule {
  /** Keeps a copy. */
  public DelegationsFormNoCycle {
    standing = List.copyOf(standing);
  }

  @Override
  public boolean holds() {
    // A chain that holds on some day holds on the day on which the last of its links begins.
    return Stream.concat(Stream.of(wanted.firstDay()), standing.stream().map(Delegation::firstDay))
        .filter(wanted::covers)
        .distinct()
        .noneMatch(this::leadsBackOn);
  }

  private boolean leadsBackOn(LocalDate day) {
    Set<EmployeeId> reached = new HashSet<>();
    Deque<EmployeeId> next = new ArrayDeque<>(List.of(wanted.delegate()));
    while (!next.isEmpty()) {
      EmployeeId person = next.remove();
      if (person.equals(wanted.delegator())) {
        return true;
      }
      if (reached.add(person)) {
        standing.stream()
            .filter(link -> link.delegator().equals(person) && link.covers(day))
            .map(Delegation::delegate)
            .forEach(next::add);
      }
    }
    return false;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%s delegates to you on some of these days, directly or through others: name somebody else, or choose other days."
            .formatted(wanted.delegate().value()),
        "%s 在其中某些日期直接或经他人授权给您:请另选他人或其他日期。".formatted(wanted.delegate().value()));
  }
}
