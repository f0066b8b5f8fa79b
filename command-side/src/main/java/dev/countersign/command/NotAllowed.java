package dev.countersign.command;

import dev.countersign.events.BranchId;
import dev.countersign.events.employee.Role;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The actor holds none of the roles that the command needs. */
public final class NotAllowed extends CommandRefused {
  private final List<Role> roles;
  private final boolean hidden;

  /**
   * Refuses.
   *
   * @param hidden whether it would tell that another branch has something of that name
   */
  NotAllowed(Collection<Role> roles, @Nullable BranchId branch, boolean hidden) {
    super(
        "role-is-held",
        new Refusal(
            "This needs one of the roles %s %s."
                .formatted(roles, where(branch, "in branch ", "in the whole company")),
            "需要%s以下角色之一:%s。".formatted(where(branch, "在分公司 ", "在全公司范围内"), roles)));
    this.roles = List.copyOf(roles);
    this.hidden = hidden;
  }

  /** Whether it is answered as if there were no such thing, which is of another branch. */
  public boolean isHidden() {
    return hidden;
  }

  /** Those of which one is needed. */
  public List<Role> roles() {
    return roles;
  }

  private static String where(@Nullable BranchId branch, String inBranch, String company) {
    return branch == null ? company : inBranch + branch.value();
  }
}
