package dev.countersign.events.approval;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A maker asked those to hurry for whom the document waits (2.4.1).
 *
 * @param steps the steps that were open
 * @param day the business date
 */
@Told(en = "Those for whom it waits were urged.", zh = "催办。")
public record ApprovalUrged(
    DocumentId document,
    int round,
    List<String> steps,
    EmployeeId urgedBy,
    @Nullable String note,
    LocalDate day)
    implements ApprovalEvent {}
