package dev.countersign.command.employee;

import dev.countersign.command.Actor;
import dev.countersign.command.Delegation;
import java.util.List;

/**
 * A fact: what a new delegation must be judged by.
 *
 * @param standing all delegations of the house that were not taken back and have days left
 * @param delegate the one who shall decide, in their own office
 */
public record Delegations(List<Delegation> standing, Actor delegate) {
  /** Keeps a copy. */
  public Delegations {
    standing = List.copyOf(standing);
  }
}
