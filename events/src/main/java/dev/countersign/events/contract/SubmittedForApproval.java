package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A draft went into approval on the route that type, importance and the amount aggregated with the
 * customer's other contracts demand (2.4.1). Amounts compare in the policy's currency; the hash is
 * the SHA-256 of the document, in hex; no step may be due later than the whole route.
 */
public record SubmittedForApproval(
    ContractId contractId,
    int round,
    String documentHash,
    Importance importance,
    Money aggregatedAmount,
    List<ContractId> aggregatedWith,
    List<RouteStep> route,
    Instant routeDueAt,
    EmployeeId submittedBy,
    int policyVersion,
    LocalDate effectiveDate)
    implements ContractEvent {}
