package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;

import dev.countersign.command.Actor;
import dev.countersign.command.Decide;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.contract.approval.SubmitForApproval;
import dev.countersign.command.contract.closing.CompleteContract;
import dev.countersign.command.contract.closing.NothingIsOpen;
import dev.countersign.command.contract.terms.GiveNotice;
import dev.countersign.command.contract.terms.LetExpire;
import dev.countersign.command.contract.terms.NoticeIsGivenOnce;
import dev.countersign.command.contract.terms.NoticeIsInTime;
import dev.countersign.command.contract.terms.RemindOfTermEnd;
import dev.countersign.command.contract.terms.ServiceLevelIsSet;
import dev.countersign.command.contract.terms.ServiceTermIsSet;
import dev.countersign.command.contract.terms.SetServiceLevel;
import dev.countersign.command.contract.terms.SetServiceTerm;
import dev.countersign.command.contract.terms.TacitRenewalHasAClause;
import dev.countersign.command.contract.terms.TacitRenewalHasANoticeWindow;
import dev.countersign.command.contract.terms.TermEndIsNear;
import dev.countersign.command.contract.terms.TermEndsAfterItBegins;
import dev.countersign.command.contract.terms.TermIsNotRenewedTacitly;
import dev.countersign.command.contract.terms.TermIsOver;
import dev.countersign.command.contract.terms.TypeHasAServiceTerm;
import dev.countersign.events.Event;
import dev.countersign.events.approval.ApprovalsVoided;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.contract.ContractCompleted;
import dev.countersign.events.contract.ContractExpired;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.NoticeGiven;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.RetentionBegun;
import dev.countersign.events.contract.ServiceHours;
import dev.countersign.events.contract.ServiceLevelSet;
import dev.countersign.events.contract.ServiceTermSet;
import dev.countersign.events.contract.TermEndReminded;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Technical service contracts (2.4.3). */
class ServiceTermsTest {
  private static final String CLAUSE = "9.2";
  private static final LocalDate BEGIN = LocalDate.of(2025, 3, 1);
  private static final ServiceLevelSet LEVEL =
      new ServiceLevelSet(ID, ServiceHours.FIVE_BY_EIGHT, 4, 40, LI_NA, TODAY);
  private static final SubmitForApproval SUBMIT = new SubmitForApproval(ID, HASH);

  private static ServiceTermSet term(LocalDate to, boolean renewsTacitly, int noticeDays) {
    return new ServiceTermSet(
        ID,
        BEGIN,
        to,
        renewsTacitly,
        noticeDays,
        LI_NA,
        TODAY,
        renewsTacitly ? CLAUSE : null,
        List.of(90, 30, 7),
        1);
  }

  private static final ServiceTermSet TERM = term(TODAY.plusDays(30), false, 30);

  private static SetServiceTerm set(LocalDate to, boolean renewsTacitly, int noticeDays) {
    return new SetServiceTerm(
        ID, BEGIN, to, renewsTacitly, noticeDays, renewsTacitly ? CLAUSE : null, null);
  }

  private static Event[] service(Event... more) {
    return plus(new Event[] {drafted(ContractType.TECHNICAL_SERVICE, "600000.00", false)}, more);
  }

  private static Event[] inForce(ServiceTermSet term, Event... more) {
    Event[] way = active();
    return plus(plus(service(term, LEVEL), Arrays.copyOfRange(way, 1, way.length)), more);
  }

  private static Decide<Contract> bySales(Event... given) {
    return contract(given).as(LI_NA.value(), Role.SALES, "BJ");
  }

  private static Decide<Contract> byManager(Event... given) {
    return contract(given).as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ");
  }

  @Test
  void setsTermAndLevel() {
    bySales(service()).when(set(TODAY.plusDays(30), false, 30)).thenEvents(TERM);
    bySales(service())
        .when(new SetServiceLevel(ID, ServiceHours.FIVE_BY_EIGHT, 4, 40, null))
        .thenEvents(LEVEL);
  }

  @Test
  void aTermMayBeOneDay() {
    bySales(service()).when(set(BEGIN, false, 0)).thenEvents(term(BEGIN, false, 0));
    bySales(service())
        .when(set(BEGIN.minusDays(1), false, 0))
        .thenRefusedBy(TermEndsAfterItBegins.class);
  }

  @Test
  void whatRenewsTacitlyLeavesTimeForNotice() {
    bySales(service()).when(set(TODAY, true, 0)).thenRefusedBy(TacitRenewalHasANoticeWindow.class);
    bySales(service()).when(set(TODAY, true, 1)).thenEvents(term(TODAY, true, 1));
  }

  @Test
  void whatRenewsTacitlySaysWhere() {
    bySales(service())
        .when(new SetServiceTerm(ID, BEGIN, TODAY, true, 30, null, null))
        .thenRefusedBy(TacitRenewalHasAClause.class);
  }

  private static Decide<Contract> bySystem(Event... given) {
    return contract(given).as(Actor.system());
  }

  @Test
  void remindsOfEachTermThatEndsOnceEachTime() {
    LocalDate to = TODAY.plusDays(30);
    bySystem(inForce(TERM))
        .when(new RemindOfTermEnd(ID, to, 90))
        .thenEvents(new TermEndReminded(ID, to, 90, TODAY));
    Event[] reminded = inForce(TERM, new TermEndReminded(ID, to, 90, TODAY));
    bySystem(reminded)
        .when(new RemindOfTermEnd(ID, to, 30))
        .thenEvents(new TermEndReminded(ID, to, 30, TODAY));
    for (Event[] nothingToRemindOf :
        List.of(
            reminded,
            inForce(term(to.plusDays(1), false, 30)),
            inForce(TERM, new NoticeGiven(ID, Party.CUSTOMER, TODAY)))) {
      bySystem(nothingToRemindOf)
          .when(new RemindOfTermEnd(ID, to, 90))
          .thenRefusedBy(TermEndIsNear.class);
    }
    bySystem(inForce(TERM)).when(new RemindOfTermEnd(ID, to, 7)).thenRefusedBy(TermEndIsNear.class);
  }

  @Test
  void otherContractsHaveNone() {
    bySales(draft()).when(set(TODAY, false, 0)).thenRefusedBy(TypeHasAServiceTerm.class);
    bySales(draft())
        .when(new SetServiceLevel(ID, ServiceHours.FIVE_BY_EIGHT, 4, 40, null))
        .thenRefusedBy(TypeHasAServiceTerm.class);
    byManager(active())
        .when(new GiveNotice(ID, Party.SELLER, null))
        .thenRefusedBy(TypeHasAServiceTerm.class);
    byManager(active()).when(new LetExpire(ID, null)).thenRefusedBy(TypeHasAServiceTerm.class);
  }

  @Test
  void neitherIsDatedBeforeTheDraft() {
    bySales(service())
        .when(new SetServiceTerm(ID, BEGIN, TODAY, false, 0, null, TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
    bySales(service())
        .when(new SetServiceLevel(ID, ServiceHours.FIVE_BY_EIGHT, 4, 40, TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void isSubmittedWithBoth() {
    bySales(service(LEVEL)).when(SUBMIT).thenRefusedBy(ServiceTermIsSet.class);
    bySales(service(TERM)).when(SUBMIT).thenRefusedBy(ServiceLevelIsSet.class);
    bySales(service(TERM, LEVEL))
        .when(SUBMIT)
        .thenEvents(
            submitted(
                LI_NA,
                1,
                HASH,
                new RouteBasis(
                    ContractType.TECHNICAL_SERVICE.name(),
                    cny("600000.00"),
                    List.of(),
                    Importance.GENERAL,
                    false,
                    null),
                GENERAL_ROUTE),
            opened(1, 1, new StepDue("branch-manager", AFTER_TWO_DAYS)));
  }

  @Test
  void anotherTermVoidsTheApprovalsGiven() {
    Event[] submitted =
        plus(service(TERM, LEVEL), Arrays.copyOfRange(inJointStage(), 1, inJointStage().length));
    bySales(submitted)
        .when(set(TODAY.plusDays(60), false, 30))
        .thenEvents(
            term(TODAY.plusDays(60), false, 30),
            new ApprovalsVoided(DOCUMENT, 1, List.of("branch-manager", "product-manager")));
  }

  @Test
  void noticeIsGivenInTimeAndOnce() {
    byManager(inForce(TERM))
        .when(new GiveNotice(ID, Party.CUSTOMER, null))
        .thenEvents(new NoticeGiven(ID, Party.CUSTOMER, TODAY));
    byManager(inForce(term(TODAY.plusDays(29), false, 30)))
        .when(new GiveNotice(ID, Party.CUSTOMER, null))
        .thenRefusedBy(NoticeIsInTime.class);
    byManager(inForce(TERM, new NoticeGiven(ID, Party.CUSTOMER, TODAY)))
        .when(new GiveNotice(ID, Party.SELLER, null))
        .thenRefusedBy(NoticeIsGivenOnce.class);
    byManager(inForce(TERM))
        .when(new GiveNotice(ID, Party.SELLER, TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void expiresWhenItsTermIsOver() {
    byManager(inForce(term(TODAY.minusDays(1), false, 0)))
        .when(new LetExpire(ID, null))
        .thenEvents(
            new ContractExpired(ID, TODAY),
            new RetentionBegun(ID, Importance.GENERAL, TODAY.plusYears(10), 1, TODAY));
    byManager(inForce(term(TODAY, false, 0)))
        .when(new LetExpire(ID, null))
        .thenRefusedBy(TermIsOver.class);
    byManager(inForce(term(TODAY.minusDays(1), false, 0)))
        .when(new LetExpire(ID, TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void whatRenewsTacitlyExpiresAfterNoticeOnly() {
    ServiceTermSet tacit = term(TODAY.minusDays(1), true, 30);
    byManager(inForce(tacit))
        .when(new LetExpire(ID, null))
        .thenRefusedBy(TermIsNotRenewedTacitly.class);
    byManager(inForce(tacit, new NoticeGiven(ID, Party.SELLER, TODAY)))
        .when(new LetExpire(ID, null))
        .thenEvents(
            new ContractExpired(ID, TODAY),
            new RetentionBegun(ID, Importance.GENERAL, TODAY.plusYears(10), 1, TODAY));
  }

  @Test
  void isNotCompleteBeforeItsTermIsOver() {
    byManager(inForce(term(TODAY, false, 0)))
        .when(new CompleteContract(ID, null, null))
        .thenRefusedBy(NothingIsOpen.class);
    byManager(inForce(term(TODAY.minusDays(1), false, 0)))
        .when(new CompleteContract(ID, null, null))
        .thenEvents(
            new ContractCompleted(ID, null, TODAY),
            new RetentionBegun(ID, Importance.GENERAL, TODAY.plusYears(10), 1, TODAY));
  }
}
