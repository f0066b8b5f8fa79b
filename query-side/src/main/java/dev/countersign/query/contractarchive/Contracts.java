package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.ContractType;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "contracts",
    summary = "Contracts",
    zh = "合同",
    description = "Searched, sorted, page by page.",
    zhDescription = "可检索、排序，分页返回。")
record Contracts(
    @Filter(value = "The number begins so.", zh = "合同编号以此开头。", example = "XS-BJ-2017-")
        @Nullable String number,
    @Filter(value = "The title or the customer's name contains this.", zh = "标题或客户名称包含此文本。")
        @Nullable String text,
    @Nullable String customerId,
    @Filter(value = "Only this type.", zh = "仅此类型。") @Nullable ContractType type,
    @Filter(value = "Only this phase.", zh = "仅此环节。") @Nullable ContractPhase phase,
    @Nullable String branchId,
    @Filter(value = "Signed on this date or later.", zh = "此日期或之后签订。")
        @Nullable LocalDate signedFrom,
    @Filter(value = "Signed on this date or before.", zh = "此日期或之前签订。")
        @Nullable LocalDate signedTo,
    @Filter(
            value = "Sorted by; DRAFTED_ON unless told.",
            zh = "排序依据，默认为 DRAFTED_ON（起草日期）。",
            otherwise = "DRAFTED_ON")
        Sort sort,
    boolean descending)
    implements ListQuery<Contracts.Named> {

  @Override
  public Order order() {
    Order order = Order.by(sort.column, sort.type, "contract_id");
    return descending ? order.descending() : order;
  }

  /** How contracts can be sorted. */
  enum Sort {
    DRAFTED_ON("drafted_on", "date"),
    SIGNED_ON("signed_on", "date"),
    NUMBER("number", "text"),
    AMOUNT("amount", "numeric");

    private final String column;
    private final String type;

    Sort(String column, String type) {
      this.column = column;
      this.type = type;
    }
  }

  /** A contract with the names of whose it is. */
  record Named(
      @JsonUnwrapped Contract contract,
      @NameOf("customerId") @Nullable String customerName,
      @NameOf("branchId") @Nullable String branchName,
      @NameOf("thirdPartyCustomerId") @Nullable String thirdPartyCustomerName) {
    /** See {@link Contract#without}. */
    Named without(Set<String> hidden) {
      return new Named(contract.without(hidden), customerName, branchName, thirdPartyCustomerName);
    }
  }
}
