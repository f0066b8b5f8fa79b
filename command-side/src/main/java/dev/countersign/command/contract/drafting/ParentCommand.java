package dev.countersign.command.contract.drafting;

import dev.countersign.command.Command;
import dev.countersign.events.ContractId;

/** A command on a contract that depends on the one that it builds on. */
public interface ParentCommand extends Command {
  /** The contract that it changes. */
  ContractId contractId();
}
