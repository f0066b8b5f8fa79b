package dev.countersign.query.pipeline;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code pipeline.opportunity}.
 *
 * @param productLine the line in which the product was when the opportunity was opened
 * @param pushCount how often the expected close was moved to a later date
 * @param version the place of the last event among those of the opportunity, from 0
 */
@RecordBuilder
record Opportunity(
    @Key OpportunityId opportunityId,
    BranchId branchId,
    @Nullable CustomerId customerId,
    ProductId productId,
    @Nullable String productLine,
    EmployeeId ownerId,
    LocalDate openedOn,
    @JsonUnwrapped Stage stage,
    @JsonUnwrapped Worth worth,
    @JsonUnwrapped Outcome outcome,
    @Nullable LocalDate expectedClose,
    int pushCount,
    long version,
    @JsonUnwrapped LastChange change)
    implements OpportunityBuilder.With {

  /** Where it stands; the probability, in percent, is that of the stage in this policy version. */
  record Stage(String stage, int probability, LocalDate stageSince, int policyVersion) {}

  /** What it is worth, and that times the probability: all of it when won, nothing when lost. */
  record Worth(
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
      String currency,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal weightedAmount) {
    static Worth of(Money money, int percent) {
      return new Worth(
          money.amount(),
          money.currency(),
          money.amount().multiply(BigDecimal.valueOf(percent, 2)));
    }

    Money money() {
      return new Money(amount, currency);
    }
  }

  /** Open, won or lost. */
  record Outcome(
      String outcome,
      @Nullable LocalDate closedOn,
      @Nullable String lostReason,
      @Nullable String competitor) {
    static final Outcome OPEN = new Outcome("open", null, null, null);
  }

  boolean isOpen() {
    return outcome.equals(Outcome.OPEN);
  }

  Opportunity in(Stage newStage) {
    return with(row -> row.stage(newStage).worth(Worth.of(worth.money(), newStage.probability())));
  }

  Opportunity ending(Outcome end, Money money, int percent) {
    return with(row -> row.outcome(end).worth(Worth.of(money, percent)));
  }
}
