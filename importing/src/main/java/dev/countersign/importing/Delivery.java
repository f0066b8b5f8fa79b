package dev.countersign.importing;

import dev.countersign.command.Command;
import dev.countersign.command.gateway.CommandReceipt;
import dev.countersign.command.gateway.Envelope;

/** How a command gets to its aggregate: for good, or only as a rehearsal. */
interface Delivery {
  /**
   * Sends and waits.
   *
   * @throws dev.countersign.web.ProblemException when the command is refused
   */
  CommandReceipt deliver(Command command, Envelope envelope);
}
