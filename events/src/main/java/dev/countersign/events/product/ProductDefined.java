package dev.countersign.events.product;

import dev.countersign.events.Founding;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A product entered the catalogue in a product line (4). */
public record ProductDefined(
    ProductId productId,
    String name,
    String productLine,
    @Nullable Money listPrice,
    LocalDate effectiveDate)
    implements ProductEvent, Founding {
  @Override
  public ProductId founded() {
    return productId;
  }
}
