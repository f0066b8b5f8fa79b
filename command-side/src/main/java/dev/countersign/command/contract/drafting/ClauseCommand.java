package dev.countersign.command.contract.drafting;

import dev.countersign.events.ContractId;

/** A command about one clause of a contract that is drafted on a template. */
public non-sealed interface ClauseCommand extends TextCommand {
  /** The contract. */
  ContractId contractId();

  /** The number of the clause in the template. */
  String clause();

  /** Why. */
  String reason();
}
