package dev.countersign.command.register;

/**
 * The name of the processing group of all registers. It is a subscribing one that propagates
 * errors: a register is written in the transaction that stores the event, and what it refuses is
 * not stored.
 */
public final class Registers {
  /** To be used as {@code @ProcessingGroup}. */
  public static final String GROUP = "registers";

  private Registers() {}
}
