package dev.countersign.command.employee;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.command.register.Holding;
import java.util.List;
import java.util.Map;

@Demands(
    en = "Nobody leaves with something in hands, unless it goes to a successor.",
    zh = "离职者手中不得留有任何事项,除非移交给继任者。")
public record NothingIsHeld(List<Holding> held) implements Rule {
  /** Keeps a copy. */
  public NothingIsHeld {
    held = List.copyOf(held);
  }

  @Override
  public boolean holds() {
    return held.isEmpty();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Still in hands: %d, see held. Hand it over first, or name a successor in handOverTo."
            .formatted(held.size()),
        "名下尚有 %d 项未交接,见 held:请先交接,或在 handOverTo 中指定接手人。".formatted(held.size()));
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("held", held);
  }
}
