package dev.countersign.command.contract.drafting;

import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.contract.Line;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;

/** One priced line of a draft; a discount has a negative price. */
public record DraftLine(
    @NotNull ProductId productId,
    @NotBlank @Size(max = 500) String description,
    @Min(1) @Max(1_000_000) int quantity,
    @NotNull Money unitPrice) {

  /** The lines as they stand in the contract, numbered from one. */
  static List<Line> numbered(List<DraftLine> drafted) {
    List<Line> lines = new ArrayList<>();
    for (DraftLine line : drafted) {
      lines.add(
          new Line(
              lines.size() + 1,
              line.productId(),
              line.description(),
              line.quantity(),
              line.unitPrice()));
    }
    return List.copyOf(lines);
  }
}
