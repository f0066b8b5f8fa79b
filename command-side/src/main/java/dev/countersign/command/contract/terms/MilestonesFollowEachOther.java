package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.Milestone;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

@Demands(
    section = "3.2.5",
    en =
        "Each milestone is given once, in the order in which they are reached, none dated before the one before it.",
    zh = "各里程碑按达成顺序各列一次，日期不得早于前一项。")
public record MilestonesFollowEachOther(List<Milestone> milestones) implements Rule {
  private boolean follows(int index) {
    Milestone before = milestones.get(index - 1);
    Milestone milestone = milestones.get(index);
    return milestone.stage().compareTo(before.stage()) > 0
        && !milestone.dueOn().isBefore(before.dueOn());
  }

  @Override
  public boolean holds() {
    return IntStream.range(1, milestones.size()).allMatch(this::follows);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Milestones are given once each, in the order %s, none dated before the one before it."
            .formatted(Arrays.toString(Milestone.Stage.values())),
        "里程碑按 %s 的顺序各列一次，日期不得早于前一项。".formatted(Arrays.toString(Milestone.Stage.values())));
  }
}
