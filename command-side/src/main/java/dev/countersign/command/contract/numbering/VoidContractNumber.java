package dev.countersign.command.contract.numbering;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Voids the number, which stays registered, and the contract with it (3.2). */
@Intention(
    path = "contracts/{contractId}/void-number",
    summary = "Void the number and the contract",
    zh = "作废合同编号",
    roles = Role.LEGAL,
    phases = {"NUMBERED", "ISSUED", "SIGNED", "SEALED", "EXECUTED"})
public record VoidContractNumber(
    @TargetAggregateIdentifier ContractId contractId, @NotBlank @Size(max = 2000) String reason)
    implements Command {}
