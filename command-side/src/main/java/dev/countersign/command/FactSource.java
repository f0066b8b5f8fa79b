package dev.countersign.command;

/**
 * Brings a value that a handler needs but may not look up itself: a policy, a number, a sum over
 * other contracts. A handler asks for it by declaring a parameter of the type; it is loaded in the
 * command's transaction, after the target was locked and before the handler decides. Whether each
 * parameter has its source is checked at the start.
 *
 * @param <C> the commands for which it is brought; {@link Command} itself: for any
 * @param <F> the type of the parameter that this source serves, with its type arguments
 */
public interface FactSource<C extends Command, F> {
  /** The value for this command, locked where it must not change before the commit. */
  F load(C command, CommandContext context);
}
