package dev.countersign.command.approval;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An approval lapses when it is the present one and its time is over (2.4.1).
 *
 * @param present whether it is that of the newest round
 * @param lapsesOn the first business date on which it counts no more; null: it counts for ever
 */
@Demands(
    section = "2.4.1",
    en = "An approval lapses when it is the present one and its time is over.",
    zh = "只有当前的审批且已过有效期时,审批方失效。")
public record ApprovalHasLapsed(boolean present, @Nullable LocalDate lapsesOn, LocalDate today)
    implements Rule {
  @Override
  public boolean holds() {
    return present && lapsesOn != null && !today.isBefore(lapsesOn);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        lapsesOn == null
            ? "The approval counts for ever."
            : "The approval counts until %s.".formatted(lapsesOn.minusDays(1)),
        lapsesOn == null ? "该审批长期有效。" : "该审批有效期至 %s。".formatted(lapsesOn.minusDays(1)));
  }
}
