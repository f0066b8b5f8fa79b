package dev.countersign.events.approval;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People were given a document in approval to read; they decide nothing (2.4.1). */
@Told(en = "It was copied to people to read.", zh = "抄送他人阅读。")
public record DocumentCopied(
    DocumentId document,
    int round,
    List<EmployeeId> readerIds,
    EmployeeId copiedBy,
    @Nullable String note)
    implements ApprovalEvent {}
