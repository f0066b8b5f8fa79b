package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.EmployeeId;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "contracts/{contractId}/custody",
    summary = "Chain of custody",
    zh = "原件交接链",
    description = "Every hand-over of every original of the contract, from the first on.",
    zhDescription = "该合同每份原件自首次起的全部交接。",
    of = "contract",
    zhOf = "合同")
record ChainOfCustody(
    String contractId,
    @Filter(value = "Only this original.", zh = "仅此份原件。") @Nullable Integer original)
    implements ListQuery<ChainOfCustody.Link> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /** A link in a chain of custody, at the position of its event. */
  record Link(
      long position,
      @JsonUnwrapped Transfer transfer,
      @NameOf(value = "recordedBy", type = EmployeeId.class) @Nullable String recordedByName) {}
}
