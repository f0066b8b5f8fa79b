package dev.countersign.query.branchperformance;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.ProductId;
import dev.countersign.query.projection.Key;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code branch_performance.signed_line}: a line of a signed contract.
 *
 * @param voidOn since when it does not count any more, because the contract's number was voided
 */
@RecordBuilder
record SignedLine(
    @Key ContractId contractId,
    @Key int line,
    BranchId branchId,
    ProductId productId,
    LocalDate signedOn,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
    String currency,
    @Nullable LocalDate voidOn)
    implements SignedLineBuilder.With {}
