package dev.countersign.events.approval;

import dev.countersign.events.EmployeeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People were given a document in approval to read; they decide nothing (2.4.1). */
public record DocumentCopied(
    DocumentId document,
    int round,
    List<EmployeeId> readerIds,
    EmployeeId copiedBy,
    @Nullable String note)
    implements ApprovalEvent {}
