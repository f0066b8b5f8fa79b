package dev.countersign.events.policy;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.countersign.events.employee.Role;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which duties are never in one hand. */
@JsonTypeName("duties")
public record DutyPolicy(List<Separation> separations) implements Policy {
  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException when something is missing
   */
  public DutyPolicy {
    separations = Required.list("separations", separations);
  }

  /**
   * Whoever has a role of one side has none of the other.
   *
   * @param reason for people
   */
  public record Separation(List<Role> one, List<Role> other, String reason) {
    /**
     * Keeps copies.
     *
     * @throws IllegalArgumentException when something is missing
     */
    public Separation {
      one = Required.list("one", one);
      other = Required.list("other", other);
      reason = Required.value("reason", reason);
    }
  }

  /** The roles that nobody has together with this one. */
  public Set<Role> excludedBy(Role role) {
    Set<Role> excluded = new TreeSet<>();
    for (Separation separation : separations) {
      if (separation.one().contains(role)) {
        excluded.addAll(separation.other());
      }
      if (separation.other().contains(role)) {
        excluded.addAll(separation.one());
      }
    }
    return excluded;
  }
}
