package dev.countersign.command.contract;

import dev.countersign.events.ContractId;
import java.time.Instant;

/** A step of a round that escalates unless it is decided by then. */
record ApprovalDeadline(ContractId contractId, int round, String step, Instant dueAt) {
  /** Distinct for each deadline of each step. */
  String name() {
    return "%s/%d/%s/%s".formatted(contractId.value(), round, step, dueAt);
  }
}
