package dev.countersign.query.signing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BranchId;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Question(
    view = SigningView.class,
    path = "entities",
    summary = "Legal entities that sign contracts",
    zh = "签约主体",
    description =
        "Our legal entities, with their legal representatives and the branches that sign as each on the business date `asOf` (today unless told).",
    zhDescription = "我方签约主体、法定代表人，以及业务日期 `asOf`（默认今天）以其名义签约的分支机构。")
record SigningEntities(LocalDate asOf) implements ListQuery<SigningEntities.Named> {
  @Override
  public Order order() {
    return Order.byUnique("signing_entity_id", "text");
  }

  /** An entity with the branches that sign as it. */
  record Named(
      @JsonUnwrapped Entity entity,
      List<BranchId> branches,
      @NameOf("legalRepresentativeId") @Nullable String legalRepresentativeName) {}
}
