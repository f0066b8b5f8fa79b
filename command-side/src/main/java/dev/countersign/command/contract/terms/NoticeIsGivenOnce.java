package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Demands(section = "2.4.3", en = "What was said need not be said again.", zh = "已作出的通知无须再次作出。")
public record NoticeIsGivenOnce(@Nullable LocalDate given) implements Rule {
  @Override
  public boolean holds() {
    return given == null;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Notice was given on %s already.".formatted(given), "已于 %s 发出终止通知。".formatted(given));
  }
}
