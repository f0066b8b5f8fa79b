package dev.countersign.command.employee;

import dev.countersign.command.Demands;
import dev.countersign.command.Grant;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Set;

@Demands(
    en = "A grant that waits for a second person is not proposed once more.",
    zh = "正在等待第二人确认的授权不重复提议。")
public record GrantIsNotProposedYet(Grant grant, Set<Grant> waiting) implements Rule {
  /** Keeps a copy. */
  public GrantIsNotProposedYet {
    waiting = Set.copyOf(waiting);
  }

  @Override
  public boolean holds() {
    return !waiting.contains(grant);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The role %s was proposed there already and waits for a second person."
            .formatted(grant.role()),
        "在此范围内授予角色 %s 已有提议,正等待第二人确认。".formatted(grant.role()));
  }
}
