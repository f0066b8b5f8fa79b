package dev.countersign.command.contract.signing;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Records that the seal keeper sealed the copies that become the originals (3.3). */
@Intention(
    path = "contracts/{contractId}/record-seal-use",
    summary = "Record the use of a seal",
    zh = "登记用印",
    roles = Role.SEAL_KEEPER,
    phases = "SIGNED",
    refusedBy = {
      SealedCopiesAreTheOriginals.class,
      SealKeeperIsNotApprover.class,
      SealKeeperIsNotMaker.class,
      EffectiveDateFollowsThePrevious.class
    })
public record RecordSealUse(
    @TargetAggregateIdentifier ContractId contractId,
    @NotBlank @Size(max = 100) String seal,
    @Min(1) int copies,
    @Nullable LocalDate effectiveDate)
    implements Command {}
