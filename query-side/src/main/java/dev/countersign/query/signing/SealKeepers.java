package dev.countersign.query.signing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.seal.SealKind;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = SigningView.class,
    path = "seal-keepers",
    summary = "Who keeps which seal",
    zh = "印章保管人",
    description =
        "Who kept each seal on the business date `asOf` (today unless told), and who stood in, as known at `knownAt`.",
    zhDescription = "业务日期 `asOf`（默认今天）各印章的保管人与代管人，以 `knownAt` 时点所知为准。")
record SealKeepers(
    @Nullable String branchId,
    @Filter(value = "Only this seal.", zh = "仅此印章。") @Nullable String sealId,
    @Filter(value = "Only what this employee keeps or stands in for.", zh = "仅此员工保管或代管的。")
        @Nullable String keeper,
    LocalDate asOf)
    implements ListQuery<SealKeepers.OfSeal> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /** A keeper with the names of what is named. */
  record OfSeal(
      @JsonUnwrapped Keeping keeping,
      @Nullable String sealName,
      @Nullable SealKind kind,
      @NameOf("branchId") @Nullable String branchName,
      @NameOf("keeperId") @Nullable String keeperName,
      @NameOf("standInId") @Nullable String standInName,
      @NameOf("witnessId") @Nullable String witnessName) {}
}
