package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

@Demands(section = "3.3", en = "Seals are counted again later.", zh = "下次盘点日期须晚于本次。")
public record NextStockTakeFollows(LocalDate nextDue, LocalDate counted) implements Rule {
  @Override
  public boolean holds() {
    return nextDue.isAfter(counted);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The next stock-take %s does not lie after this one, %s.".formatted(nextDue, counted),
        "下次盘点日期 %s 须晚于本次 %s。".formatted(nextDue, counted));
  }
}
