package dev.countersign.command;

import java.time.LocalDate;

@Demands(en = "What happened later is not dated earlier.", zh = "后发生的事项,其日期不得早于先前的事项。")
public record EffectiveDateFollowsThePrevious(LocalDate effectiveDate, LocalDate previous)
    implements Rule {
  @Override
  public boolean holds() {
    return !effectiveDate.isBefore(previous);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The effective date %s lies before %s, when the step before this one took effect."
            .formatted(effectiveDate, previous),
        "生效日期 %s 早于上一步的生效日期 %s。".formatted(effectiveDate, previous));
  }
}
