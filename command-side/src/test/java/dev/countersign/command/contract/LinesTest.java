package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;

import dev.countersign.command.Decide;
import dev.countersign.command.contract.drafting.AmountIsTheSumOfTheLines;
import dev.countersign.command.contract.drafting.DraftContract;
import dev.countersign.command.contract.drafting.DraftLine;
import dev.countersign.command.contract.drafting.ReviseDraft;
import dev.countersign.command.contract.drafting.TaxIsToldOfAllLinesOrNone;
import dev.countersign.command.contract.drafting.TaxRatesAreThoseOfThePolicy;
import dev.countersign.command.policy.InForce;
import dev.countersign.events.Money;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.DraftRevised;
import dev.countersign.events.contract.Line;
import dev.countersign.events.contract.Tax;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.TaxPolicy;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Quantities, units and taxes of lines (2.3.3). */
class LinesTest {
  private static DraftLine line(String quantity, String price, @Nullable String rate) {
    return line(quantity, price, rate, true);
  }

  private static DraftLine line(
      String quantity, String price, @Nullable String rate, boolean included) {
    return new DraftLine(
        PRODUCT,
        "Consulting",
        new BigDecimal(quantity),
        "人天",
        cny(price),
        rate == null ? null : new DraftLine.DraftTax(new BigDecimal(rate), included));
  }

  private static Line written(int number, String quantity, String price, @Nullable Tax tax) {
    return new Line(number, PRODUCT, "Consulting", new BigDecimal(quantity), "人天", cny(price), tax);
  }

  private static Tax tax(String rate, boolean included) {
    return new Tax(new BigDecimal(rate), included);
  }

  private static DraftContract draftOf(Money amount, DraftLine... lines) {
    return new DraftContract(
        ID,
        ContractType.SALES_AND_CONSULTING,
        BJ,
        CUSTOMER,
        null,
        "Inventory system",
        null,
        "2026-1",
        List.of(lines),
        amount,
        null);
  }

  private static ContractDrafted written(
      Money amount, @Nullable Integer taxPolicyVersion, Line... lines) {
    return new ContractDrafted(
        ID,
        ContractType.SALES_AND_CONSULTING,
        BJ,
        CUSTOMER,
        null,
        "Inventory system",
        null,
        "2026-1",
        false,
        List.of(lines),
        amount,
        LI_NA,
        TODAY,
        taxPolicyVersion);
  }

  private static Decide<Contract> bySales() {
    return contract().as(LI_NA.value(), Role.SALES, "BJ");
  }

  @Test
  void measuresAreDecimals() {
    bySales()
        .when(draftOf(cny("3000.01"), line("2.5000", "1200.00", null), line("0.5", "0.01", null)))
        .thenEvents(
            written(
                cny("3000.01"),
                null,
                written(1, "2.5", "1200.00", null),
                written(2, "0.5", "0.01", null)));
    bySales()
        .when(draftOf(cny("100.00"), line("1E+2", "1.00", null)))
        .thenEvents(written(cny("100.00"), null, written(1, "100", "1.00", null)));
  }

  @Test
  void theAmountIsGross() {
    bySales()
        .when(draftOf(cny("3180.00"), line("2.5", "1200.00", "6", false)))
        .thenEvents(written(cny("3180.00"), 1, written(1, "2.5", "1200.00", tax("6", false))));
    bySales()
        .when(draftOf(cny("3000.00"), line("2.5", "1200.00", "6", false)))
        .thenRefusedBy(AmountIsTheSumOfTheLines.class);
    bySales()
        .when(draftOf(cny("3000.00"), line("2.5", "1200.00", "6.0", true)))
        .thenEvents(written(cny("3000.00"), 1, written(1, "2.5", "1200.00", tax("6", true))));
  }

  @Test
  void eachLineHasARateOfItsOwn() {
    bySales()
        .when(
            draftOf(
                cny("1218.00"),
                line("1", "1000.00", "13", false),
                line("1", "100.00", "6", true),
                line("1", "-12.00", "0", true)))
        .thenEvents(
            written(
                cny("1218.00"),
                1,
                written(1, "1", "1000.00", tax("13", false)),
                written(2, "1", "100.00", tax("6", true)),
                written(3, "1", "-12.00", tax("0", true))));
  }

  @Test
  void taxIsToldOfAllLinesOrOfNone() {
    bySales()
        .when(draftOf(cny("200.00"), line("1", "100.00", "13"), line("1", "100.00", null)))
        .thenRefusedBy(TaxIsToldOfAllLinesOrNone.class);
  }

  @Test
  void ratesAreThoseOfToday() {
    bySales()
        .when(draftOf(cny("100.00"), line("1", "100.00", "16")))
        .thenRefusedBy(TaxRatesAreThoseOfThePolicy.class);
    bySales()
        .knowing(
            InForce.type(TaxPolicy.class), new InForce<>(2, new TaxPolicy(List.of("16", "10"))))
        .when(draftOf(cny("100.00"), line("1", "100.00", "16")))
        .thenEvents(written(cny("100.00"), 2, written(1, "1", "100.00", tax("16", true))));
  }

  @Test
  void aRevisionIsJudgedLikeADraft() {
    Decide<Contract> drafted = contract(draft()).as(LI_NA.value(), Role.SALES, "BJ");
    drafted
        .when(
            new ReviseDraft(
                ID,
                "Second",
                null,
                "2026-2",
                List.of(line("0.25", "100.00", "3", true)),
                cny("25.00"),
                null))
        .thenEvents(
            new DraftRevised(
                ID,
                2,
                "Second",
                null,
                "2026-2",
                false,
                List.of(written(1, "0.25", "100.00", tax("3", true))),
                cny("25.00"),
                LI_NA,
                TODAY,
                1));
    contract(draft())
        .as(LI_NA.value(), Role.SALES, "BJ")
        .when(
            new ReviseDraft(
                ID,
                "Second",
                null,
                "2026-2",
                List.of(line("1", "100.00", "7")),
                cny("100.00"),
                null))
        .thenRefusedBy(TaxRatesAreThoseOfThePolicy.class);
    contract(draft())
        .as(LI_NA.value(), Role.SALES, "BJ")
        .when(
            new ReviseDraft(
                ID,
                "Second",
                null,
                "2026-2",
                List.of(line("1", "50.00", "6"), line("1", "50.00", null)),
                cny("100.00"),
                null))
        .thenRefusedBy(TaxIsToldOfAllLinesOrNone.class);
  }
}
