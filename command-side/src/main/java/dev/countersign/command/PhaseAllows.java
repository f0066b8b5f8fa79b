package dev.countersign.command;

import dev.countersign.events.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every command fits some phases of its target only.
 *
 * @param fitting the names of the phases that the command fits; none: all of them
 */
@Demands(en = "Every command fits some phases of its target only.", zh = "每项操作只适用于对象的若干阶段。")
public record PhaseAllows(Phase phase, List<String> fitting, String command, String commandZh)
    implements Rule {
  /** Judges a command in a phase, by what its intention says. */
  public PhaseAllows(Phase phase, Command command, Intention intention) {
    this(phase, List.of(intention.phases()), command.getClass().getSimpleName(), intention.zh());
  }

  @Override
  public boolean holds() {
    return fitting.isEmpty() || fitting.contains(phase.name());
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The %s is in phase %s; %s fits only %s."
            .formatted(phase.record(), phase.name(), command, String.join(", ", fitting)),
        "%s处于“%s”阶段,不能执行“%s”;该操作只适用于以下阶段:%s。"
            .formatted(
                phase.recordZh(),
                phase.zh(),
                commandZh,
                Arrays.stream(phase.getClass().getEnumConstants())
                    .filter(each -> fitting.contains(each.name()))
                    .map(Phase::zh)
                    .collect(Collectors.joining("、"))));
  }
}
