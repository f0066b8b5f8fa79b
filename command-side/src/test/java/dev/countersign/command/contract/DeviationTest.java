package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;

import dev.countersign.command.Decide;
import dev.countersign.command.contract.approval.SubmitForApproval;
import dev.countersign.command.contract.drafting.ClauseIsInTheTemplate;
import dev.countersign.command.contract.drafting.ClauseMayBeDeviatedFrom;
import dev.countersign.command.contract.drafting.ContractIsOnATemplate;
import dev.countersign.command.contract.drafting.DeviateFromClause;
import dev.countersign.command.contract.drafting.DeviationChangesTheText;
import dev.countersign.command.contract.drafting.DeviationStands;
import dev.countersign.command.contract.drafting.DraftContract;
import dev.countersign.command.contract.drafting.ReviseDraft;
import dev.countersign.command.contract.drafting.TemplateIsOfTheType;
import dev.countersign.command.contract.drafting.TemplateText;
import dev.countersign.command.contract.drafting.TemplateVersionIsPublished;
import dev.countersign.command.contract.drafting.WithdrawDeviation;
import dev.countersign.command.template.BothLanguages;
import dev.countersign.events.BilingualText;
import dev.countersign.events.TemplateId;
import dev.countersign.events.approval.ApprovalsVoided;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.contract.ClauseDeviated;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.DeviationWithdrawn;
import dev.countersign.events.contract.DraftRevised;
import dev.countersign.events.contract.Line;
import dev.countersign.events.employee.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Standard is what legal published and nobody deviates from; no maker says so. */
class DeviationTest {
  private static final BothLanguages LONGER =
      new BothLanguages("The customer pays within 60 days.", "客户应在 60 日内付款。");
  private static final ClauseDeviated DEVIATED = deviated(2);
  private static final WithdrawDeviation WITHDRAW = new WithdrawDeviation(ID, "1", "Agreed", null);

  private static ClauseDeviated deviated(int version) {
    return new ClauseDeviated(
        ID,
        version,
        "1",
        new BilingualText("The customer pays within 60 days.", "客户应在 60 日内付款。"),
        "Their terms",
        LI_NA,
        TODAY);
  }

  private static DeviationWithdrawn withdrawn(int version, boolean standard) {
    return new DeviationWithdrawn(ID, version, "1", standard, "Agreed", LI_NA, TODAY);
  }

  private static Decide<Contract> bySales(
      TemplateText text, dev.countersign.events.Event... given) {
    return contract(given).knowing(TemplateText.class, text).as(LI_NA.value(), Role.SALES, "BJ");
  }

  private static DraftContract draft(ContractType type) {
    return new DraftContract(
        ID,
        type,
        BJ,
        CUSTOMER,
        null,
        "Inventory system",
        TEMPLATE,
        "2026-1",
        lines("50000.00"),
        cny("50000.00"),
        null);
  }

  private static DeviateFromClause deviate(String clause, BothLanguages text) {
    return new DeviateFromClause(ID, clause, text, "Their terms", null);
  }

  private static ReviseDraft revise(@Nullable TemplateId template, String version) {
    return new ReviseDraft(
        ID, "Second", template, version, lines("50000.00"), cny("50000.00"), null);
  }

  private static DraftRevised revised(
      int number, @Nullable TemplateId template, String version, boolean standard) {
    return new DraftRevised(
        ID,
        number,
        "Second",
        template,
        version,
        standard,
        List.of(new Line(1, PRODUCT, "Licences", 1, cny("50000.00"))),
        cny("50000.00"),
        LI_NA,
        TODAY,
        null);
  }

  @Test
  void aContractOnAVersionInForceIsStandard() {
    bySales(ON_TEMPLATE)
        .when(draft(ContractType.SALES_AND_CONSULTING))
        .thenEvents(drafted("50000.00", true));
  }

  @Test
  void oneOnAVersionThatIsNotInForceIsNot() {
    bySales(onTemplate(false), drafted("50000.00", true))
        .when(revise(TEMPLATE, "2026-1"))
        .thenEvents(revised(2, TEMPLATE, "2026-1", false));
  }

  @Test
  void aVersionIsPublishedBeforeItIsNamed() {
    bySales(new TemplateText(true, null))
        .when(draft(ContractType.SALES_AND_CONSULTING))
        .thenRefusedBy(TemplateVersionIsPublished.class);
    bySales(new TemplateText(true, null), drafted("50000.00", true))
        .when(revise(TEMPLATE, "2026-9"))
        .thenRefusedBy(TemplateVersionIsPublished.class);
  }

  @Test
  void aTemplateIsForOneType() {
    bySales(ON_TEMPLATE)
        .when(draft(ContractType.TECHNICAL_SERVICE))
        .thenRefusedBy(TemplateIsOfTheType.class);
    bySales(ON_TEMPLATE, drafted(ContractType.TECHNICAL_SERVICE, "50000.00", false))
        .when(revise(TEMPLATE, "2026-1"))
        .thenRefusedBy(TemplateIsOfTheType.class);
  }

  @Test
  void deviatesAndIsStandardNoMore() {
    bySales(ON_TEMPLATE, drafted("50000.00", true)).when(deviate("1", LONGER)).thenEvents(DEVIATED);
    bySales(ON_TEMPLATE, drafted("50000.00", true), DEVIATED)
        .when(new SubmitForApproval(ID, HASH))
        .thenEvents(
            submitted(
                LI_NA,
                1,
                HASH,
                basis(Importance.GENERAL, cny("50000.00"), false, List.of()),
                GENERAL_ROUTE),
            opened(1, 1, new StepDue("branch-manager", AFTER_TWO_DAYS)));
  }

  @Test
  void deviatesAgainAndSaysSomethingElse() {
    bySales(ON_TEMPLATE, drafted("50000.00", true), DEVIATED)
        .when(deviate("1", LONGER))
        .thenEvents(deviated(3));
  }

  @Test
  void deviatingVoidsTheApprovalsGiven() {
    bySales(ON_TEMPLATE, inProductStep())
        .when(deviate("1", LONGER))
        .thenEvents(DEVIATED, new ApprovalsVoided(DOCUMENT, 1, List.of("branch-manager")));
  }

  @Test
  void deviatesOnlyFromWhatTheTemplateHas() {
    bySales(TemplateText.NONE, drafted("50000.00", false))
        .when(deviate("1", LONGER))
        .thenRefusedBy(ContractIsOnATemplate.class);
    bySales(ON_TEMPLATE, drafted("50000.00", true))
        .when(deviate("9", LONGER))
        .thenRefusedBy(ClauseIsInTheTemplate.class);
  }

  @Test
  void legalSaysWhatMayNotBeChanged() {
    bySales(ON_TEMPLATE, drafted("50000.00", true))
        .when(deviate("2", LONGER))
        .thenRefusedBy(ClauseMayBeDeviatedFrom.class);
  }

  @Test
  void theTextOfTheTemplateIsNoDeviation() {
    bySales(ON_TEMPLATE, drafted("50000.00", true))
        .when(deviate("1", new BothLanguages(PAYMENT.text().en(), PAYMENT.text().zh())))
        .thenRefusedBy(DeviationChangesTheText.class);
  }

  @Test
  void withdrawsTheLastDeviationAndIsStandardAgain() {
    bySales(ON_TEMPLATE, drafted("50000.00", true), DEVIATED)
        .when(WITHDRAW)
        .thenEvents(withdrawn(3, true));
    bySales(onTemplate(false), drafted("50000.00", true), DEVIATED)
        .when(WITHDRAW)
        .thenEvents(withdrawn(3, false));
  }

  @Test
  void withdrawsOnlyWhatStands() {
    bySales(ON_TEMPLATE, drafted("50000.00", true))
        .when(WITHDRAW)
        .thenRefusedBy(DeviationStands.class);
    bySales(ON_TEMPLATE, drafted("50000.00", true), DEVIATED, withdrawn(3, true))
        .when(WITHDRAW)
        .thenRefusedBy(DeviationStands.class);
  }

  @Test
  void deviationsStandWhileTheVersionIsTheSame() {
    bySales(ON_TEMPLATE, drafted("50000.00", true), DEVIATED)
        .when(revise(TEMPLATE, "2026-1"))
        .thenEvents(revised(3, TEMPLATE, "2026-1", false));
  }

  @Test
  void anotherVersionIsTakenAsItStands() {
    bySales(ON_TEMPLATE, drafted("50000.00", true), DEVIATED)
        .when(revise(TEMPLATE, "2026-2"))
        .thenEvents(revised(3, TEMPLATE, "2026-2", true));
    bySales(ON_TEMPLATE, drafted("50000.00", true), DEVIATED, revised(3, TEMPLATE, "2026-2", true))
        .when(WITHDRAW)
        .thenRefusedBy(DeviationStands.class);
  }

  @Test
  void whatAMakerDeclaredBeforeTemplatesWerePublishedCountsNoMore() {
    bySales(TemplateText.NONE, drafted("600000.00", false), revised(2, null, "2026-1", true))
        .when(new SubmitForApproval(ID, HASH))
        .thenEvents(
            submitted(
                LI_NA,
                1,
                HASH,
                basis(Importance.GENERAL, cny("50000.00"), false, List.of()),
                GENERAL_ROUTE),
            opened(1, 1, new StepDue("branch-manager", AFTER_TWO_DAYS)));
  }
}
