package dev.countersign.query.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = DirectoryView.class,
    path = "products",
    summary = "Products",
    zh = "产品",
    description =
        "The catalogue on the business date `asOf`, each product in its line of that day.",
    zhDescription = "业务日期 `asOf` 当日的产品目录，产品线以当日为准。",
    scope = Question.Scope.ANYWHERE)
record Products(
    @Filter(value = "Only this product line.", zh = "仅此产品线。") @Nullable String productLine,
    LocalDate asOf)
    implements ListQuery<Products.InLine> {
  @Override
  public Order order() {
    return Order.byUnique("product_id", "text");
  }

  /** A product in the line that it is in. */
  record InLine(@JsonUnwrapped Product product, String productLine) {}
}
