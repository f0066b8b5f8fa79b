package dev.countersign.events.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One item of the equipment list of a network engineering contract (3.2.5).
 *
 * @param item its number in the list, from 1
 * @param taxRate in percent; goods and works are taxed each at a rate of their own
 */
public record Equipment(
    int item,
    Kind kind,
    String description,
    @Nullable String model,
    int quantity,
    String unit,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal taxRate) {
  /** What an item is. */
  public enum Kind {
    /** Something that is delivered. */
    GOODS,
    /** Something that is done on the spot. */
    WORKS
  }
}
