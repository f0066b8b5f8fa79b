package dev.countersign.query.signing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.seal.SealKind;
import dev.countersign.events.seal.SealPhase;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

@Question(
    view = SigningView.class,
    path = "seals",
    summary = "Seals",
    zh = "印章",
    description =
        "Every seal that was ever registered: where it stands, who keeps it, and when it is to be counted.",
    zhDescription = "曾登记的全部印章：状态、保管人及应盘点日期。")
record Seals(
    @Nullable String branchId,
    @Filter(value = "Only seals of this kind.", zh = "仅此种类。") @Nullable SealKind kind,
    @Filter(value = "Only seals that stand so.", zh = "仅处于此状态的印章。") @Nullable SealPhase phase,
    @Filter(value = "Only what this employee keeps or stands in for.", zh = "仅此员工保管或代管的。")
        @Nullable String keeper)
    implements ListQuery<Seals.Named> {
  @Override
  public Order order() {
    return Order.byUnique("seal_id", "text");
  }

  /** A seal with the names of what it names. */
  record Named(
      @JsonUnwrapped Seal seal,
      @Nullable String entityName,
      @NameOf("branchId") @Nullable String branchName,
      @NameOf("keeperId") @Nullable String keeperName,
      @NameOf("standInId") @Nullable String standInName) {}
}
