package dev.countersign.command.contract.terms;

import dev.countersign.events.contract.Equipment;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One item of an equipment list, goods or works, with the tax on it in percent. */
public record EquipmentItem(
    @NotNull Equipment.Kind kind,
    @NotBlank @Size(max = 500) String description,
    @Nullable @Size(max = 100) String model,
    @Min(1) @Max(1_000_000) int quantity,
    @NotBlank @Size(max = 20) String unit,
    @NotNull BigDecimal taxRate) {
  /** As they stand in the contract, numbered from one. */
  static List<Equipment> numbered(List<EquipmentItem> items) {
    List<Equipment> equipment = new ArrayList<>();
    for (EquipmentItem item : items) {
      equipment.add(
          new Equipment(
              equipment.size() + 1,
              item.kind(),
              item.description(),
              item.model(),
              item.quantity(),
              item.unit(),
              item.taxRate()));
    }
    return List.copyOf(equipment);
  }
}
