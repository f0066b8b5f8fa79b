package dev.countersign.command.authority;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SigningEntityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact: our legal entities, and who may bind them; unchanging until the command is decided.
 *
 * @param all those on record
 */
public record SigningEntities(List<Entity> all) {
  /** Keeps a copy. */
  public SigningEntities {
    all = List.copyOf(all);
  }

  /**
   * One of them.
   *
   * @param legalRepresentative null: whoever was left
   * @param branches that sign as it
   * @param authorities that were not revoked, of those who are still here
   */
  public record Entity(
      SigningEntityId id,
      @Nullable EmployeeId legalRepresentative,
      List<BranchId> branches,
      List<Authority> authorities) {
    /** Keeps copies. */
    public Entity {
      branches = List.copyOf(branches);
      authorities = List.copyOf(authorities);
    }

    boolean isRepresentedBy(EmployeeId employee) {
      return employee.equals(legalRepresentative);
    }
  }

  /** The one of that name; fails for one that was never registered. */
  public Entity get(SigningEntityId id) {
    return all.stream()
        .filter(entity -> entity.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Not in the register: " + id));
  }
}
