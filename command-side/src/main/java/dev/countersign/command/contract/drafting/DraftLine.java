package dev.countersign.command.contract.drafting;

import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.contract.Line;
import dev.countersign.events.contract.Tax;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One priced line of a draft; a discount has a negative price.
 *
 * @param unit what is counted or measured, such as 套 or 人天
 * @param tax null: it is not told
 */
public record DraftLine(
    @NotNull ProductId productId,
    @NotBlank @Size(max = 500) String description,
    @NotNull @DecimalMin("0.0001") @DecimalMax("1000000") @Digits(integer = 7, fraction = 4)
        BigDecimal quantity,
    @Nullable @Size(max = 50) String unit,
    @NotNull Money unitPrice,
    @Nullable @Valid DraftTax tax) {

  /** The value-added tax on a line: its rate in percent, and whether the price contains it. */
  public record DraftTax(
      @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
          BigDecimal rate,
      boolean included) {}

  /** So many of something whose unit and tax nobody tells. */
  public DraftLine(ProductId productId, String description, int quantity, Money unitPrice) {
    this(productId, description, BigDecimal.valueOf(quantity), null, unitPrice, null);
  }

  /** The lines as they stand in the contract, numbered from one. */
  static List<Line> numbered(List<DraftLine> drafted) {
    List<Line> lines = new ArrayList<>();
    for (DraftLine line : drafted) {
      lines.add(
          new Line(
              lines.size() + 1,
              line.productId(),
              line.description(),
              plain(line.quantity()),
              line.unit(),
              line.unitPrice(),
              line.tax() == null
                  ? null
                  : new Tax(plain(line.tax().rate()), line.tax().included())));
    }
    return List.copyOf(lines);
  }

  /** However it was written: 2.50 is 2.5, and 13.0 is 13. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
