package dev.countersign.query.contractarchive;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;
import dev.countersign.events.contract.Holder;
import dev.countersign.query.projection.Key;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code contract_archive.original}: who has an original, since when.
 *
 * @param holderKind employee, department, customer or archive
 * @param borrowedUntil when it must be back, while it is lent
 * @param handedOverOn since when it waits for the archive to accept it
 * @param archiveNumber of the file it lies in, or was taken from
 */
@RecordBuilder
record Original(
    @Key ContractId contractId,
    @Key int original,
    int of,
    BranchId branchId,
    String holderKind,
    @Personal String holderName,
    @Nullable EmployeeId holderEmployeeId,
    LocalDate since,
    @Nullable LocalDate borrowedUntil,
    @Nullable String purpose,
    @Nullable LocalDate handedOverOn,
    @Nullable String archiveNumber)
    implements OriginalBuilder.With {

  Original heldBy(
      Holder holder, LocalDate from, @Nullable LocalDate until, @Nullable String lentFor) {
    return with(
        row ->
            row.holderKind(holder.kind())
                .holderName(holder.name())
                .holderEmployeeId(holder.employeeId())
                .since(from)
                .borrowedUntil(until)
                .purpose(lentFor)
                .handedOverOn(null));
  }
}
