package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Demands(
    section = "2.4.3",
    en = "A contract that goes on by itself does not expire unless notice was given.",
    zh = "自动续展的合同在未通知终止前不届满。")
public record TermIsNotRenewedTacitly(boolean renewsTacitly, @Nullable LocalDate noticeOn)
    implements Rule {
  @Override
  public boolean holds() {
    return !renewsTacitly || noticeOn != null;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The contract renews tacitly, and nobody gave notice.", "合同自动续期，且未有任何一方发出终止通知。");
  }
}
