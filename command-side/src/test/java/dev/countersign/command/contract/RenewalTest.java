package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;

import dev.countersign.command.Decide;
import dev.countersign.command.contract.drafting.AmountIsTheSumOfTheLines;
import dev.countersign.command.contract.renewal.Predecessor;
import dev.countersign.command.contract.renewal.PredecessorIsAServiceContract;
import dev.countersign.command.contract.renewal.PredecessorIsInForce;
import dev.countersign.command.contract.renewal.PredecessorIsRenewedOnce;
import dev.countersign.command.contract.renewal.RenewContract;
import dev.countersign.command.contract.renewal.TermFollowsThePredecessor;
import dev.countersign.command.contract.terms.TacitRenewalHasAClause;
import dev.countersign.command.contract.terms.TacitRenewalHasANoticeWindow;
import dev.countersign.command.contract.terms.TermEndsAfterItBegins;
import dev.countersign.events.ContractId;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.RenewalDrafted;
import dev.countersign.events.contract.ServiceTermSet;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Renewals of technical service contracts (2.4.3). */
class RenewalTest {
  private static final ContractId PREDECESSOR = new ContractId("c0");
  private static final LocalDate ENDS = LocalDate.of(2026, 12, 31);
  private static final LocalDate NEXT = LocalDate.of(2027, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

  private static Predecessor predecessor(
      ContractType type, ContractPhase phase, @Nullable ContractId renewal) {
    return new Predecessor(type, BJ, CUSTOMER, phase, ENDS, renewal);
  }

  private static final Predecessor IN_FORCE =
      predecessor(ContractType.TECHNICAL_SERVICE, ContractPhase.ACTIVE, null);

  private static RenewContract renew(
      String amount, LocalDate from, boolean renewsTacitly, int noticeDays, String clause) {
    return new RenewContract(
        ID,
        PREDECESSOR,
        "Inventory system",
        null,
        "2026-1",
        lines("600000.00"),
        cny(amount),
        from,
        LAST,
        renewsTacitly,
        noticeDays,
        clause.isEmpty() ? null : clause,
        null);
  }

  private static RenewContract renew() {
    return renew("600000.00", NEXT, true, 30, "9.2");
  }

  private static Decide<Contract> bySales(Predecessor predecessor) {
    return contract().as(LI_NA.value(), Role.SALES, "BJ").knowing(Predecessor.class, predecessor);
  }

  @ParameterizedTest
  @EnumSource(ContractPhase.class)
  void aRenewalIsAContractThatNamesItsPredecessor(ContractPhase phase) {
    Decide<Contract>.Outcome renewed =
        bySales(predecessor(ContractType.TECHNICAL_SERVICE, phase, null)).when(renew());
    if (Set.of(ContractPhase.ACTIVE, ContractPhase.COMPLETED).contains(phase)) {
      renewed.thenEvents(
          drafted(ContractType.TECHNICAL_SERVICE, "600000.00", false),
          new RenewalDrafted(ID, PREDECESSOR, TODAY),
          new ServiceTermSet(ID, NEXT, LAST, true, 30, LI_NA, TODAY, "9.2", List.of(90, 30, 7), 1));
    } else {
      renewed.thenRefusedBy(PredecessorIsInForce.class);
    }
  }

  @Test
  void onlyServiceContractsAreRenewed() {
    bySales(predecessor(ContractType.SALES_AND_CONSULTING, ContractPhase.ACTIVE, null))
        .when(renew())
        .thenRefusedBy(PredecessorIsAServiceContract.class);
  }

  @Test
  void oncePerContract() {
    bySales(predecessor(ContractType.TECHNICAL_SERVICE, ContractPhase.ACTIVE, new ContractId("c9")))
        .when(renew())
        .thenRefusedBy(PredecessorIsRenewedOnce.class);
  }

  @Test
  void itsTermFollows() {
    bySales(IN_FORCE)
        .when(renew("600000.00", ENDS, true, 30, "9.2"))
        .thenRefusedBy(TermFollowsThePredecessor.class);
    bySales(IN_FORCE)
        .when(renew("600000.00", LAST.plusDays(1), true, 30, "9.2"))
        .thenRefusedBy(TermEndsAfterItBegins.class);
  }

  @Test
  void renewsTacitlyWithAClauseAndANoticeWindowOnly() {
    bySales(IN_FORCE)
        .when(renew("600000.00", NEXT, true, 0, "9.2"))
        .thenRefusedBy(TacitRenewalHasANoticeWindow.class);
    bySales(IN_FORCE)
        .when(renew("600000.00", NEXT, true, 30, ""))
        .thenRefusedBy(TacitRenewalHasAClause.class);
  }

  @Test
  void isDraftedLikeAnyOther() {
    bySales(IN_FORCE)
        .when(renew("600000.01", NEXT, true, 30, "9.2"))
        .thenRefusedBy(AmountIsTheSumOfTheLines.class);
  }
}
