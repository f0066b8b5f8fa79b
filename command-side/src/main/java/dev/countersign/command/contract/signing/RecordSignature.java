package dev.countersign.command.contract.signing;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.Personal;
import dev.countersign.events.contract.Party;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Records that a party signed the document with this SHA-256 (3.3). */
@Intention(
    path = "contracts/{contractId}/record-signature",
    summary = "Record the signature of a party",
    zh = "登记签字",
    roles = {Role.SALES, Role.BRANCH_MANAGER, Role.LEGAL},
    phases = "NUMBERED",
    refusedBy = {
      SignedHashIsApprovedHash.class,
      PartySignsOnce.class,
      EffectiveDateFollowsThePrevious.class
    })
public record RecordSignature(
    @TargetAggregateIdentifier ContractId contractId,
    Party party,
    @Personal @NotBlank @Size(max = 200) String signatory,
    @Pattern(regexp = "[0-9a-f]{64}") String documentHash,
    @Nullable LocalDate effectiveDate)
    implements Command {}
