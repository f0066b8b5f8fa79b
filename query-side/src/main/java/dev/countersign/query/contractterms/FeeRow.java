package dev.countersign.query.contractterms;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.query.projection.Key;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code contract_terms.fee}: what is paid for a deliverable, or for a
 * period.
 */
record FeeRow(
    @Key ContractId contractId,
    @Key int line,
    BranchId branchId,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
    String currency,
    @Nullable Integer deliverable,
    @Nullable LocalDate periodFrom,
    @Nullable LocalDate periodTo) {}
