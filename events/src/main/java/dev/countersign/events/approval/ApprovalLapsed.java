package dev.countersign.events.approval;

import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * An approval was not used in time and counts no more (2.4.1).
 *
 * @param lapsesOn the first business date on which it counted no more
 */
@Told(en = "Its approval was not used in time, and lapsed.", zh = "审批逾期未用，失效。")
public record ApprovalLapsed(
    DocumentId document, int round, LocalDate lapsesOn, LocalDate effectiveDate)
    implements ApprovalEvent {}
