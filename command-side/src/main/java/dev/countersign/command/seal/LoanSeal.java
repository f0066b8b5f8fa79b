package dev.countersign.command.seal;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.SealId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Records that the keeper gave the seal to the borrower, as two had approved (3.3). */
@Intention(
    path = "seals/{sealId}/loan",
    summary = "Lend a seal whose loan was approved",
    zh = "外借印章",
    roles = Role.SEAL_KEEPER,
    phases = "IN_USE",
    refusedBy = {
      SealIsKeptByTheActor.class,
      LoanIsProposed.class,
      LoanIsApprovedByTwo.class,
      SealIsDueAfterItsLoan.class
    })
public record LoanSeal(@TargetAggregateIdentifier SealId sealId, @Nullable LocalDate effectiveDate)
    implements Command {}
