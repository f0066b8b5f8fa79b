package dev.countersign.command;

/**
 * Brings a value that a handler needs but may not look up itself: a policy, a number, a sum over
 * other contracts. A handler asks for it by declaring a parameter of the type; it is loaded in the
 * command's transaction, after the target was locked and before the handler decides.
 */
public interface FactSource<F> {
  /** The type of the parameter that this source serves. */
  Class<F> type();

  /** The value for this command, locked where it must not change before the commit. */
  F load(Command command, CommandContext context);
}
