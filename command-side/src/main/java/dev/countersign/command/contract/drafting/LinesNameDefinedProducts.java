package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.ProductId;
import dev.countersign.events.contract.Line;
import java.util.List;
import java.util.stream.Collectors;

@Demands(en = "Every line names a product of the catalogue.", zh = "每行须指明产品目录中的产品。")
public record LinesNameDefinedProducts(List<Line> lines, LineProducts products) implements Rule {
  private String unknown() {
    return lines.stream()
        .map(Line::productId)
        .filter(product -> !products.contains(product))
        .map(ProductId::value)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  @Override
  public boolean holds() {
    return unknown().isEmpty();
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Not in the product catalogue, or no longer active: %s.".formatted(unknown()),
        "产品目录中没有或已停用:%s。".formatted(unknown()));
  }
}
