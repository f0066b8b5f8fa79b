package dev.countersign.command.product;

import dev.countersign.command.Decide;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.employee.Role;
import dev.countersign.events.product.ProductDefined;
import dev.countersign.events.product.ProductReclassified;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProductTest {
  private static final ProductId BI = new ProductId("BI");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Money PRICE = Money.of("2400.00", "CNY");
  private static final ProductDefined DEFINED =
      new ProductDefined(BI, "Business intelligence", "Reporting", PRICE, TODAY);

  private static Decide<Product> byProductManager() {
    return Decide.of(Product.class).as("E1003", Role.PRODUCT_MANAGER);
  }

  @Test
  void defines() {
    byProductManager()
        .when(new DefineProduct(BI, "Business intelligence", "Reporting", PRICE, null))
        .thenEvents(DEFINED);
  }

  @Test
  void reclassifiesFromADateOnWhichMayLieAhead() {
    LocalDate ahead = TODAY.plusMonths(10);
    byProductManager()
        .given(DEFINED)
        .when(new ReclassifyProduct(BI, "Analytics", ahead))
        .thenEvents(new ProductReclassified(BI, "Reporting", "Analytics", ahead));
  }

  @Test
  void reclassifiesFromTheLineOfThatDate() {
    byProductManager()
        .given(DEFINED, new ProductReclassified(BI, "Reporting", "Analytics", TODAY.plusDays(20)))
        .when(new ReclassifyProduct(BI, "Planning", TODAY.plusDays(10)))
        .thenEvents(new ProductReclassified(BI, "Reporting", "Planning", TODAY.plusDays(10)));
  }

  @Test
  void isInNoLineBeforeItWasDefined() {
    byProductManager()
        .given(DEFINED)
        .when(new ReclassifyProduct(BI, "Planning", TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void reclassifyingLeadsToAnotherLine() {
    byProductManager()
        .given(DEFINED)
        .when(new ReclassifyProduct(BI, "Reporting", TODAY))
        .thenRefusedBy(ProductLineChanges.class);
  }

  @Test
  void aManagerOfOneBranchDoesNotReclassify() {
    Decide.of(Product.class)
        .as("E1003", Role.PRODUCT_MANAGER, "BJ")
        .given(DEFINED)
        .when(new ReclassifyProduct(BI, "Analytics", TODAY))
        .thenNotAllowed();
  }
}
