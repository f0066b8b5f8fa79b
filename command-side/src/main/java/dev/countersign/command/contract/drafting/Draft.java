package dev.countersign.command.contract.drafting;

import dev.countersign.command.Command;
import dev.countersign.events.Money;
import java.util.List;

/** A command that says what is in the contract. */
public interface Draft extends Command {
  /** The priced lines, in order. */
  List<DraftLine> lines();

  /** The amount as written in the document: gross, as far as the lines tell their tax. */
  Money amount();
}
