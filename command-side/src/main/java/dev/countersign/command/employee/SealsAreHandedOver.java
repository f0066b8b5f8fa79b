package dev.countersign.command.employee;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.command.register.Holding;
import dev.countersign.command.register.Holding.Kind;
import java.util.List;
import java.util.Map;

@Demands(
    section = "3.3",
    en = "Seals are handed over before a witness, or returned, before whoever has them leaves.",
    zh = "离职前须在见证下移交或归还名下印章。")
public record SealsAreHandedOver(List<Holding> held) implements Rule {
  /** Keeps a copy. */
  public SealsAreHandedOver {
    held = List.copyOf(held);
  }

  private List<Holding> seals() {
    return held.stream().filter(holding -> holding.kind() == Kind.SEAL).toList();
  }

  @Override
  public boolean holds() {
    return seals().isEmpty();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Seals in hands: %d, see held. Each is handed over before a witness, or returned, first."
            .formatted(seals().size()),
        "名下尚有 %d 枚印章,见 held:须先在见证下移交或归还。".formatted(seals().size()));
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("held", seals());
  }
}
