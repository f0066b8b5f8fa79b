package dev.countersign.query.tasks;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import dev.countersign.query.projection.Key;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code tasks.task}: something that waits to be done, as long as it does.
 *
 * @param item which one of its kind: a finding, a consignment, an original, a loan, or a step
 * @param round of the approval that a step belongs to; 0: it is none
 * @param heldAt the branch where one of the roles is held; null: the company
 * @param roles any of which does it
 * @param assigneeId the person who does it; null: whoever holds a role
 * @param copies how many copies it is about; null: none
 * @param since the business date from which on it can be done
 * @param dueOn until when; null: at some time, or {@code dueAt}
 * @param dueAt the instant until which a step is to be decided
 */
@RecordBuilder
record Task(
    @Key String recordId,
    @Key String recordKind,
    @Key Kind kind,
    @Key String item,
    int round,
    @Nullable BranchId heldAt,
    List<Role> roles,
    @Nullable EmployeeId assigneeId,
    @Nullable Integer copies,
    LocalDate since,
    @Nullable LocalDate dueOn,
    @Nullable Instant dueAt)
    implements TaskBuilder.With {

  /** What is to be done. */
  enum Kind {
    /** 审批: a step of an approval. */
    DECIDE_STEP,
    /** 答复评审意见. */
    RESOLVE_FINDING,
    /** 签署: issued, and not executed by all sides. */
    EXECUTE,
    /** 收回寄出文本: sent to be countersigned, and not back. */
    RECEIVE_BACK,
    /** 分发正本: executed, and not every side has its originals. */
    DISTRIBUTE_ORIGINALS,
    /** 正本归档: executed, and our originals are not in the archive. */
    ARCHIVE_ORIGINALS,
    /** 归还正本: borrowed from the archive. */
    RETURN_ORIGINAL,
    /** 收回作废正本: of a void contract. */
    RECOVER_ORIGINAL,
    /** 续签: the term ends, and nobody has renewed or given notice. */
    RENEW,
    /** 提议销毁: retention is over. */
    PROPOSE_DESTRUCTION,
    /** 批准销毁. */
    APPROVE_DESTRUCTION,
    /** 销毁正本. */
    DESTROY_ORIGINALS,
    /** 归还印章: outside of the house. */
    RETURN_SEAL,
    /** 盘点印章. */
    COUNT_SEAL;

    /** Those whose commands do it. */
    List<Role> roles() {
      return switch (this) {
        case DECIDE_STEP -> List.of();
        case RESOLVE_FINDING, RENEW -> List.of(Role.SALES, Role.BRANCH_MANAGER);
        case EXECUTE -> List.of(Role.SALES, Role.BRANCH_MANAGER, Role.LEGAL, Role.SEAL_KEEPER);
        case RECEIVE_BACK -> List.of(Role.SALES, Role.BRANCH_MANAGER, Role.LEGAL);
        case DISTRIBUTE_ORIGINALS,
            ARCHIVE_ORIGINALS,
            RETURN_ORIGINAL,
            RECOVER_ORIGINAL,
            PROPOSE_DESTRUCTION,
            DESTROY_ORIGINALS ->
            List.of(Role.ARCHIVIST);
        case APPROVE_DESTRUCTION -> List.of(Role.GENERAL_MANAGER, Role.LEGAL);
        case RETURN_SEAL -> List.of(Role.SEAL_KEEPER);
        case COUNT_SEAL -> List.of(Role.LEGAL);
      };
    }
  }

  static Task of(Subject subject, Kind kind, String item, LocalDate since) {
    return new Task(
        subject.recordId(),
        subject.recordKind(),
        kind,
        item,
        0,
        subject.branchId(),
        kind.roles(),
        null,
        null,
        since,
        null,
        null);
  }
}
