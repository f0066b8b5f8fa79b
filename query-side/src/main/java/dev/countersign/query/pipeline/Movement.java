package dev.countersign.query.pipeline;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code pipeline.movement}: how one event moved the sum of what is open.
 *
 * @param ownerId whose sum it moved: an opportunity that changes hands moves two
 * @param amount what came in or went out; for a resize the difference; for a push what was pushed
 * @param days by how many days a push or a pull moved the expected close
 */
@RecordBuilder
record Movement(
    OpportunityId opportunityId,
    BranchId branchId,
    ProductId productId,
    EmployeeId ownerId,
    Kind kind,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
    String currency,
    @Nullable Long days,
    LocalDate effectiveDate)
    implements MovementBuilder.With {

  /** What happened, seen from the pipeline. */
  enum Kind {
    CREATED,
    WON,
    LOST,
    REOPENED,
    RESIZED,
    TAKEN_OVER,
    HANDED_OVER,
    PUSHED,
    PULLED_IN,
    /** It moves no sum, and stands in no row: the versions of the opportunity tell it. */
    STAGE_MOVED;

    @JsonValue
    String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Movement of(Opportunity opportunity, Kind kind, Money amount, LocalDate effectiveDate) {
    return new Movement(
        opportunity.opportunityId(),
        opportunity.branchId(),
        opportunity.productId(),
        opportunity.ownerId(),
        kind,
        amount.amount(),
        amount.currency(),
        null,
        effectiveDate);
  }
}
