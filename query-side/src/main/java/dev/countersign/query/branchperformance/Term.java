package dev.countersign.query.branchperformance;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.BranchId;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import dev.countersign.query.projection.Key;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code branch_performance.opportunity_term}: how an opportunity stood from
 * a business date until before another. On any date one term of it holds.
 *
 * @param ordinal counts the terms of one opportunity, from 1
 * @param status open, won or lost
 */
@RecordBuilder
record Term(
    @Key OpportunityId opportunityId,
    @Key int ordinal,
    BranchId branchId,
    ProductId productId,
    LocalDate openedOn,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    String status,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
    String currency,
    @Nullable LocalDate expectedClose)
    implements TermBuilder.With {

  /** How it stands from then on, in place of a term that began on that date and lasted no day. */
  Term next(LocalDate from, String newStatus, Money money, @Nullable LocalDate close) {
    return with(
        row ->
            row.ordinal(from.equals(effectiveFrom) ? ordinal : ordinal + 1)
                .effectiveFrom(from)
                .effectiveTo(null)
                .status(newStatus)
                .amount(money.amount())
                .currency(money.currency())
                .expectedClose(close));
  }

  Money money() {
    return new Money(amount, currency);
  }
}
