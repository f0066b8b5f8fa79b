package dev.countersign.query.contractterms;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractTermsView.class,
    path = "equipment",
    summary = "Equipment of network engineering contracts",
    zh = "网络工程设备",
    description =
        "What is on the equipment lists, and how much of it has arrived and was accepted.",
    zhDescription = "设备清单及其到货、验收数量。")
record EquipmentLists(
    @Nullable String branchId,
    @Nullable String contractId,
    @Filter(
            value = "Only what has arrived, at least in part, or what has not.",
            zh = "仅已（部分）到货的，或尚未到货的。")
        @Nullable Boolean delivered,
    @Filter(
            value = "Only what has arrived, at least in part, and was not accepted, or the rest.",
            zh = "仅已到货而未（全部）验收的，或其余。")
        @Nullable Boolean waiting)
    implements ListQuery<EquipmentLists.OfContract> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /** An item with the contract that it is of. */
  record OfContract(
      @JsonUnwrapped EquipmentRow equipment,
      @Nullable String number,
      String title,
      @NameOf("branchId") @Nullable String branchName) {}
}
