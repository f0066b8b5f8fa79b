package dev.countersign.query.staffaccess;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = StaffAccessView.class,
    path = "proposed-grants",
    summary = "Grants that take a second person",
    zh = "须双人确认的授权",
    description =
        "Who proposed that somebody get a role that two persons grant, why, and who confirmed or"
            + " declined it, as known at `knownAt`. The number is that by which a proposal is"
            + " decided.",
    zhDescription = "谁提议授予须双人确认的角色、理由，以及由谁确认或驳回，以 `knownAt` 时点所知为准；编号用于作出决定。")
record ProposedGrants(
    @Nullable String employeeId,
    @Filter(
            value = "Only those that wait for a second person on this business date.",
            zh = "仅在此业务日期等待第二人确认的。")
        @Nullable LocalDate on)
    implements ListQuery<ProposedGrants.ForEmployee> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /** A proposal with the names of those who have to do with it. */
  record ForEmployee(
      String name,
      @Nullable String homeBranchId,
      @JsonUnwrapped ProposedGrant row,
      @NameOf("branchId") @Nullable String branchName,
      @NameOf("proposedBy") @Nullable String proposedByName,
      @NameOf("decidedBy") @Nullable String decidedByName) {}
}
