package dev.countersign.command.customer;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

@Demands(
    section = "2.1",
    en = "What was verified may be relied on from its day on.",
    zh = "核实结果自核实之日起有效。")
public record VerificationLasts(LocalDate verified, LocalDate validUntil) implements Rule {
  @Override
  public boolean holds() {
    return !validUntil.isBefore(verified);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "What was verified on %s is valid until then or later.".formatted(verified),
        "%s 核实的结果,其有效期不得早于当日。".formatted(verified));
  }
}
