package dev.countersign.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What net, tax and gross are, whatever stands in the lines, in every currency of ISO 4217. */
class AmountsPropertiesTest {
  private static final ProductId PRODUCT = new ProductId("ERP");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static Line line(String quantity, Money price, @Nullable Tax tax) {
    return new Line(1, PRODUCT, "Licences", new BigDecimal(quantity), null, price, tax);
  }

  private static Tax included(String rate) {
    return new Tax(new BigDecimal(rate), true);
  }

  private static Tax onTop(String rate) {
    return new Tax(new BigDecimal(rate), false);
  }

  private static Amounts amounts(String net, String tax, String gross, String currency) {
    return new Amounts(Money.of(net, currency), Money.of(tax, currency), Money.of(gross, currency));
  }

  @Provide
  Arbitrary<Currency> currencies() {
    return Arbitraries.of(Currency.getAvailableCurrencies());
  }

  @Provide
  Arbitrary<List<Line>> taxed() {
    return currencies().flatMap(currency -> lines(currency, 0));
  }

  @Provide
  Arbitrary<List<Line>> any() {
    return currencies().flatMap(currency -> lines(currency, 0.3));
  }

  private static Arbitrary<List<Line>> lines(Currency currency, double withoutTax) {
    int digits = Math.max(currency.getDefaultFractionDigits(), 0);
    Arbitrary<Tax> tax =
        Combinators.combine(
                Arbitraries.of("13", "9", "6", "3", "1", "0", "0.5", "16.25"),
                Arbitraries.of(true, false))
            .as((rate, included) -> new Tax(new BigDecimal(rate), included));
    return Combinators.combine(
            Arbitraries.longs()
                .between(1, 10_000_000_000L)
                .map(each -> BigDecimal.valueOf(each, 4)),
            Arbitraries.longs()
                .between(-1_000_000_000L, 1_000_000_000L)
                .map(each -> BigDecimal.valueOf(each, digits)),
            tax.injectNull(withoutTax))
        .as(
            (quantity, price, on) ->
                new Line(
                    1,
                    PRODUCT,
                    "Licences",
                    quantity,
                    "h",
                    new Money(price, currency.getCurrencyCode()),
                    on))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static BigDecimal unit(Money money) {
    return BigDecimal.ONE.movePointLeft(money.amount().scale());
  }

  private static BigDecimal sum(List<Money> amounts) {
    return amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Property(tries = 500)
  void netAndTaxMakeTheGrossOfEachLineAndOfAll(@ForAll("taxed") List<Line> lines) {
    List<Amounts> each = lines.stream().map(Line::amounts).toList();
    List<Amounts> all = new ArrayList<>(each);
    all.add(Amounts.of(lines));
    for (Amounts amounts : all) {
      assertThat(Objects.requireNonNull(amounts.net()).plus(Objects.requireNonNull(amounts.tax())))
          .isEqualTo(amounts.gross());
    }
    Amounts whole = Amounts.of(lines);
    assertThat(whole.gross().amount())
        .isEqualByComparingTo(sum(each.stream().map(Amounts::gross).toList()));
    assertThat(Objects.requireNonNull(whole.net()).amount())
        .isEqualByComparingTo(sum(each.stream().map(Amounts::net).toList()));
    assertThat(Objects.requireNonNull(whole.tax()).amount())
        .isEqualByComparingTo(sum(each.stream().map(Amounts::tax).toList()));
  }

  @Property(tries = 500)
  void whatIsRoundedIsOffByHalfAUnitAtMost(@ForAll("taxed") List<Line> lines) {
    for (Line line : lines) {
      Amounts amounts = line.amounts();
      Tax tax = Objects.requireNonNull(line.tax());
      Money price = tax.included() ? amounts.gross() : Objects.requireNonNull(amounts.net());
      BigDecimal most = unit(price).multiply(HALF);
      assertThat(price.amount().subtract(line.quantity().multiply(line.unitPrice().amount())).abs())
          .isLessThanOrEqualTo(most);
      // Multiplied by what it is divided by, so that nothing is rounded here.
      BigDecimal whole = BigDecimal.valueOf(100).add(tax.included() ? tax.rate() : BigDecimal.ZERO);
      assertThat(
              Objects.requireNonNull(amounts.tax())
                  .amount()
                  .multiply(whole)
                  .subtract(price.amount().multiply(tax.rate()))
                  .abs())
          .isLessThanOrEqualTo(most.multiply(whole));
    }
  }

  @Property(tries = 500)
  void theOrderOfLinesDoesNotMatter(@ForAll("any") List<Line> lines, @ForAll Random random) {
    List<Line> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);
    assertThat(Amounts.of(shuffled)).isEqualTo(Amounts.of(lines));
  }

  @Property(tries = 500)
  void aDiscountIsTheMirrorOfAPrice(@ForAll("taxed") List<Line> lines) {
    for (Line line : lines) {
      Money price = line.unitPrice();
      Money nothing = Money.zero(price.currency());
      Amounts there = line.amounts();
      Amounts back =
          new Line(1, PRODUCT, "x", line.quantity(), null, nothing.minus(price), line.tax())
              .amounts();
      assertThat(there.gross().plus(back.gross())).isEqualTo(nothing);
      assertThat(Objects.requireNonNull(there.tax()).plus(Objects.requireNonNull(back.tax())))
          .isEqualTo(nothing);
    }
  }

  @Property(tries = 300)
  void withoutATaxThereIsOnlyAGross(@ForAll("any") List<Line> lines) {
    boolean all = lines.stream().allMatch(line -> line.tax() != null);
    Amounts whole = Amounts.of(lines);
    assertThat(whole.net() != null).isEqualTo(all);
    assertThat(whole.tax() != null).isEqualTo(all);
    assertThat(whole.gross().amount())
        .isEqualByComparingTo(sum(lines.stream().map(Line::total).toList()));
  }

  @Property(tries = 300)
  void atNothingPerCentNetIsGross(@ForAll("any") List<Line> lines, @ForAll boolean included) {
    for (Line line : lines) {
      Amounts amounts =
          new Line(1, PRODUCT, "x", line.quantity(), null, line.unitPrice(), zero(included))
              .amounts();
      assertThat(amounts.net()).isEqualTo(amounts.gross());
      assertThat(amounts.tax()).isEqualTo(Money.zero(line.unitPrice().currency()));
    }
  }

  private static Tax zero(boolean included) {
    return included ? included("0") : onTop("0");
  }

  @Example
  void asPeopleWouldComputeIt() {
    assertThat(line("10", Money.of("4800.00", "CNY"), included("13")).amounts())
        .isEqualTo(amounts("42477.88", "5522.12", "48000.00", "CNY"));
    assertThat(line("2.5", Money.of("1200.00", "CNY"), onTop("6")).amounts())
        .isEqualTo(amounts("3000.00", "180.00", "3180.00", "CNY"));
    assertThat(line("1", Money.of("1000", "JPY"), included("9")).amounts())
        .isEqualTo(amounts("917", "83", "1000", "JPY"));
    assertThat(line("3", Money.of("0.333", "KWD"), onTop("1")).amounts())
        .isEqualTo(amounts("0.999", "0.010", "1.009", "KWD"));
    // Half a cent is rounded away from zero, in prices and in discounts.
    assertThat(line("0.5", Money.of("0.01", "CNY"), null).total())
        .isEqualTo(Money.of("0.01", "CNY"));
    assertThat(line("0.5", Money.of("-0.01", "CNY"), null).total())
        .isEqualTo(Money.of("-0.01", "CNY"));
  }
}
