package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.contract.Amounts;
import dev.countersign.events.contract.Line;
import dev.countersign.events.contract.Tax;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a contract with what it is worth, in the currency of its unit price.
 *
 * @param netAmount without tax; null: its tax is not told
 * @param taxAmount the same
 * @param amount gross
 */
record PricedLine(
    int line,
    ProductId productId,
    String description,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
    @Nullable String unit,
    Money unitPrice,
    @Nullable Tax tax,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal netAmount,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal taxAmount,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount) {

  static PricedLine of(Line line) {
    Amounts amounts = line.amounts();
    return new PricedLine(
        line.line(),
        line.productId(),
        line.description(),
        line.quantity(),
        line.unit(),
        line.unitPrice(),
        line.tax(),
        amount(amounts.net()),
        amount(amounts.tax()),
        amounts.gross().amount());
  }

  static @Nullable BigDecimal amount(@Nullable Money money) {
    return money == null ? null : money.amount();
  }
}
