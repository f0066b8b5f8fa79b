package dev.countersign.command.seal;

import dev.countersign.command.Decide;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import dev.countersign.events.StockTakeId;
import dev.countersign.events.employee.Role;
import dev.countersign.events.seal.SealsCounted;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StockTakeTest {
  private static final StockTakeId ID = new StockTakeId("t1");
  private static final BranchId BEIJING = new BranchId("BJ");
  private static final SealId ONE = new SealId("s1");
  private static final SealId TWO = new SealId("s2");
  private static final EmployeeId CHEN_JIE = new EmployeeId("E1005");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate NEXT = LocalDate.of(2026, 6, 1);

  private static Decide<StockTake> stockTake() {
    return Decide.of(StockTake.class)
        .knowing(
            SealsToCount.class,
            new SealsToCount(List.of(ONE, TWO), List.of(new EmployeeId("E1007"))))
        .as(CHEN_JIE.value(), Role.LEGAL);
  }

  private static StockTakeSeals count(List<SealId> present, List<SealId> missing) {
    return new StockTakeSeals(ID, BEIJING, present, missing, NEXT, null);
  }

  @Test
  void namesEverySealOnce() {
    stockTake()
        .when(count(List.of(ONE), List.of(TWO)))
        .thenEvents(
            new SealsCounted(ID, BEIJING, List.of(ONE), List.of(TWO), NEXT, CHEN_JIE, TODAY));
    for (StockTakeSeals wrong :
        List.of(
            count(List.of(ONE), List.of()),
            count(List.of(ONE, TWO), List.of(TWO)),
            count(List.of(ONE, ONE, TWO), List.of()),
            count(List.of(ONE, TWO), List.of(new SealId("s3"))))) {
      stockTake().when(wrong).thenRefusedBy(StockTakeNamesEverySeal.class);
    }
  }

  @Test
  void isNotMadeByWhoKeepsThem() {
    stockTake()
        .as("E1007", Role.LEGAL)
        .when(count(List.of(ONE, TWO), List.of()))
        .thenRefusedBy(StockTakeIsByAnother.class);
  }

  @Test
  void isMadeAgainLater() {
    stockTake()
        .when(new StockTakeSeals(ID, BEIJING, List.of(ONE, TWO), List.of(), TODAY, null))
        .thenRefusedBy(NextStockTakeFollows.class);
  }
}
