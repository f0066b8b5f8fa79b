package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.SealId;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

@Demands(
    section = "3.3",
    en =
        "Each seal of the branch, or of headquarters, is found or missing, but for those known to be lost or destroyed.",
    zh = "分支机构或总部的每枚印章都须列为在库或缺失,已知遗失或销毁的除外。")
public record StockTakeNamesEverySeal(
    List<SealId> toCount, List<SealId> present, List<SealId> missing) implements Rule {
  /** Keeps a copy. */
  public StockTakeNamesEverySeal {
    toCount = List.copyOf(toCount);
    present = List.copyOf(present);
    missing = List.copyOf(missing);
  }

  @Override
  public boolean holds() {
    return wrong().isEmpty();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  private List<String> wrong() {
    return Stream.of(toCount, present, missing)
        .flatMap(List::stream)
        .distinct()
        .filter(
            seal ->
                !toCount.contains(seal)
                    || Collections.frequency(present, seal) + Collections.frequency(missing, seal)
                        != 1)
        .map(SealId::value)
        .sorted()
        .toList();
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Not named once, or not to be counted here: %s.".formatted(String.join(", ", wrong())),
        "未列明、重复列明或不属于此次盘点:%s。".formatted(String.join(", ", wrong())));
  }
}
