package dev.countersign.query.signing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.contract.ContractType;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = SigningView.class,
    path = "powers",
    summary = "Who may bind us",
    zh = "签约权限",
    description =
        "Who could bind which entity on the business date `asOf` (today unless told), by contracts of which types and up to which amount, as known at `knownAt`: legal representatives, and holders of authorities that were not revoked and had not left.",
    zhDescription =
        "业务日期 `asOf`（默认今天）谁可代表哪一签约主体签署何种合同及金额上限，以 `knownAt` 时点所知为准：法定代表人，以及授权未撤销且在职的人员。")
record SigningPowers(
    @Filter(value = "Only who may bind this entity.", zh = "仅此签约主体的。")
        @Nullable String signingEntityId,
    @Filter(
            value = "Only who may bind an entity as which this branch signs.",
            zh = "仅此分支机构以其名义签约之主体的。")
        @Nullable String branchId,
    @Filter(value = "Only this employee.", zh = "仅此员工。") @Nullable String holder,
    @Filter(value = "Only who may sign contracts of this type.", zh = "仅可签署此类合同的。")
        @Nullable ContractType type,
    LocalDate asOf)
    implements ListQuery<SigningPowers.OfEntity> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /** A power with whom it binds and whose it is. */
  record OfEntity(
      @JsonUnwrapped Power row,
      @Nullable String entityName,
      @NameOf("holderId") @Nullable String holderName) {}
}
