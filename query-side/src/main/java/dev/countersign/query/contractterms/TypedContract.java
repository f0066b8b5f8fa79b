package dev.countersign.query.contractterms;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.BranchId;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.ScopeChange;
import dev.countersign.query.projection.Key;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code contract_terms.contract}: where a contract stands, and what it is
 * related to.
 *
 * @param parentId the contract that a secondary sales contract adds to
 * @param delta what it changes in the scope of that one, as listed for the newest review
 * @param reviewers who were asked to review it, last
 * @param predecessorId the contract that a service contract renews
 * @param pursuitId the pursuit that a brand operation contract comes from
 */
@RecordBuilder
record TypedContract(
    @Key ContractId contractId,
    ContractType type,
    BranchId branchId,
    CustomerId customerId,
    ContractPhase phase,
    @Nullable String number,
    String title,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
    String currency,
    @Nullable LocalDate activeOn,
    @Nullable ContractId parentId,
    List<ScopeChange> delta,
    List<EmployeeId> reviewers,
    @Nullable ContractId predecessorId,
    @Nullable LocalDate serviceFrom,
    @Nullable LocalDate serviceTo,
    @Nullable Boolean renewsTacitly,
    @Nullable String renewalClause,
    @Nullable LocalDate noticeOn,
    @Nullable BrandPursuitId pursuitId)
    implements TypedContractBuilder.With {}
