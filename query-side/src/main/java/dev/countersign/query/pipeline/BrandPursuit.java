package dev.countersign.query.pipeline;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BranchId;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.brandpursuit.BrandPursuitPhase;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code pipeline.brand_pursuit}: a pursuit and the stage it is in.
 *
 * @param scopeVersion which version of its scope counts; 0: none is agreed yet
 * @param approvedOn when that version was approved
 * @param contracts those that name it
 */
@RecordBuilder
record BrandPursuit(
    @Key BrandPursuitId pursuitId,
    BranchId branchId,
    CustomerId customerId,
    String brand,
    String title,
    EmployeeId ownerId,
    LocalDate openedOn,
    BrandPursuitPhase phase,
    int scopeVersion,
    @Nullable String scope,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal budget,
    @Nullable String currency,
    @Nullable LocalDate approvedOn,
    List<ContractId> contracts,
    @JsonUnwrapped LastChange change)
    implements BrandPursuitBuilder.With {}
