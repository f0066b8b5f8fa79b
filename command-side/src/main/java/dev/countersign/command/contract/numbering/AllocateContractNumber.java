package dev.countersign.command.contract.numbering;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives an approved contract the next number of its series (3.2). */
@Intention(
    path = "contracts/{contractId}/allocate-number",
    summary = "Allocate the contract number",
    zh = "合同编号",
    roles = Role.LEGAL,
    phases = "APPROVED",
    refusedBy = {TypeHasANumberCode.class, BranchHasNumberCodes.class})
public record AllocateContractNumber(@TargetAggregateIdentifier ContractId contractId)
    implements Command {}
