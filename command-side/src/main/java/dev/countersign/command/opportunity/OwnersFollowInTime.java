package dev.countersign.command.opportunity;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

/** Nobody becomes the owner before the owner they follow did. */
public record OwnersFollowInTime(LocalDate date, LocalDate ownedSince) implements Rule {
  @Override
  public boolean holds() {
    return !date.isBefore(ownedSince);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The present owner has it since %s: the next one cannot have it since %s."
            .formatted(ownedSince, date),
        "现负责人自 %s 起负责,新负责人不能自更早的 %s 起负责。".formatted(ownedSince, date));
  }
}
