package dev.countersign.query.tasks;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.query.projection.Key;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code tasks.subject}: what tasks are about.
 *
 * @param recordKind contract, seal, branch, or what else its stream begins with
 * @param branchId null for what is of the company
 * @param makers everybody who made or changed it: they do not decide on it
 * @param copies how many originals it was made in
 * @param disputed whether its originals may not be destroyed
 */
@RecordBuilder
record Subject(
    @Key String recordId,
    @Key String recordKind,
    String title,
    @Nullable String number,
    @Nullable BranchId branchId,
    List<EmployeeId> makers,
    @Nullable Integer copies,
    boolean disputed)
    implements SubjectBuilder.With {
  Subject madeBy(EmployeeId maker) {
    return makers.contains(maker)
        ? this
        : withMakers(Stream.concat(makers.stream(), Stream.of(maker)).toList());
  }
}
