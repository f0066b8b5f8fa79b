package dev.countersign.command.template;

import dev.countersign.command.Decide;
import dev.countersign.events.BilingualText;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.TemplateId;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.employee.Role;
import dev.countersign.events.template.Clause;
import dev.countersign.events.template.ClauseKind;
import dev.countersign.events.template.TemplatePublished;
import dev.countersign.events.template.TemplateRetired;
import dev.countersign.events.template.TemplateRevised;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTest {
  private static final TemplateId ID = new TemplateId("SALES");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate FORMER = LocalDate.of(2020, 1, 1);
  private static final EmployeeId LEGAL = new EmployeeId("E1005");
  private static final String HASH = "a".repeat(64);
  private static final List<TemplateClause> CLAUSES = List.of(clause("1"), clause("2"));
  private static final List<Clause> PUBLISHED =
      CLAUSES.stream().map(TemplateClause::published).toList();
  private static final TemplatePublished FIRST =
      new TemplatePublished(
          ID,
          ContractType.SALES_AND_CONSULTING,
          new BilingualText("Sales", "销售"),
          "2020-1",
          HASH,
          PUBLISHED,
          LEGAL,
          FORMER);

  private static TemplateClause clause(String number) {
    return new TemplateClause(
        number, ClauseKind.OTHER, new Title("Title", "标题"), new BothLanguages("Text", "内容"), true);
  }

  private static Decide<Template> byLegal(Event... given) {
    return Decide.of(Template.class).as(LEGAL.value(), Role.LEGAL).given(given);
  }

  private static PublishTemplate publish(List<TemplateClause> clauses) {
    return new PublishTemplate(
        ID,
        ContractType.SALES_AND_CONSULTING,
        new Title("Sales", "销售"),
        "2020-1",
        HASH,
        clauses,
        FORMER);
  }

  private static ReviseTemplate revise(String version, LocalDate from) {
    return new ReviseTemplate(ID, version, HASH, CLAUSES, from);
  }

  private static TemplateRevised revised(int ordinal, String version, LocalDate from) {
    return new TemplateRevised(ID, ordinal, version, HASH, PUBLISHED, LEGAL, from);
  }

  private static TemplateRetired retired(LocalDate from) {
    return new TemplateRetired(ID, "Another law", LEGAL, from);
  }

  private static RetireTemplate retire(LocalDate from) {
    return new RetireTemplate(ID, from, "Another law");
  }

  @Test
  void publishesWhatWasInForceForLong() {
    byLegal().when(publish(CLAUSES)).thenEvents(FIRST);
  }

  @Test
  void onlyLegalPublishes() {
    Decide.of(Template.class)
        .as("E1001", Role.SALES)
        .given(FIRST)
        .when(revise("2026-1", TODAY))
        .thenNotAllowed();
  }

  @Test
  void clausesAreToldApartByTheirNumbers() {
    byLegal()
        .when(publish(List.of(clause("1"), clause("1"))))
        .thenRefusedBy(ClausesAreNumberedOnce.class);
    byLegal(FIRST)
        .when(new ReviseTemplate(ID, "2026-1", HASH, List.of(clause("1"), clause("1")), TODAY))
        .thenRefusedBy(ClausesAreNumberedOnce.class);
  }

  @Test
  void publishesAnotherVersion() {
    byLegal(FIRST).when(revise("2026-1", TODAY)).thenEvents(revised(2, "2026-1", TODAY));
  }

  @Test
  void aVersionNeverChanges() {
    byLegal(FIRST).when(revise("2020-1", TODAY)).thenRefusedBy(TemplateVersionIsNew.class);
  }

  @Test
  void nothingChangesAfterwards() {
    byLegal(FIRST)
        .when(revise("2026-1", TODAY.minusDays(1)))
        .thenRefusedBy(TemplateIsNotChangedAfterwards.class);
    byLegal(FIRST)
        .when(retire(TODAY.minusDays(1)))
        .thenRefusedBy(TemplateIsNotChangedAfterwards.class);
  }

  @Test
  void oneVersionIsInForceOnADay() {
    byLegal(FIRST, revised(2, "2026-1", TODAY))
        .when(revise("2026-2", TODAY))
        .thenRefusedBy(TemplateVersionInForceStays.class);
    byLegal(FIRST, revised(2, "2026-1", TODAY.plusDays(9)))
        .when(revise("2026-2", TODAY))
        .thenEvents(revised(3, "2026-2", TODAY));
  }

  @Test
  void retires() {
    byLegal(FIRST).when(retire(TODAY.plusDays(9))).thenEvents(retired(TODAY.plusDays(9)));
  }

  @Test
  void whatIsRetiredStaysSo() {
    byLegal(FIRST, retired(TODAY))
        .when(revise("2026-1", TODAY))
        .thenRefusedBy(TemplateIsNotRetired.class);
    byLegal(FIRST, retired(TODAY))
        .when(retire(TODAY.plusDays(9)))
        .thenRefusedBy(TemplateIsNotRetired.class);
  }
}
