package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import java.util.List;

/** The next stage of the route waits for its decisions, each until its deadline. */
public record ApprovalStepsOpened(
    ContractId contractId, int round, int stage, List<StepDue> steps, int policyVersion)
    implements ContractEvent {}
