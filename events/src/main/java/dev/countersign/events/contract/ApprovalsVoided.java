package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import java.util.List;

/** An edit after submission made the approvals of that round worthless (2.4.1). */
public record ApprovalsVoided(ContractId contractId, int round, List<String> voidedSteps)
    implements ContractEvent {}
