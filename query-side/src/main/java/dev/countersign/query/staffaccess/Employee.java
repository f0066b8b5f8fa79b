package dev.countersign.query.staffaccess;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of a row of {@code staff_access.employee}; without a home branch, of headquarters. */
@RecordBuilder
record Employee(
    @Key EmployeeId employeeId,
    @Personal String name,
    @Nullable BranchId homeBranchId,
    LocalDate joinedOn,
    @Nullable LocalDate leftOn,
    @Nullable EmployeeId handedOverTo,
    @JsonUnwrapped LastChange change)
    implements EmployeeBuilder.With {}
