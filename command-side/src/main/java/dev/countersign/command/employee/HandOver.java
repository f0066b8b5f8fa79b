package dev.countersign.command.employee;

import dev.countersign.command.Directory;
import dev.countersign.command.register.Holding;
import java.util.List;

/**
 * A fact: what whoever leaves has in hands, and what is known of their successor, both unchanging
 * until the departure is stored.
 */
public record HandOver(List<Holding> held, Directory directory) {
  /** Keeps a copy. */
  public HandOver {
    held = List.copyOf(held);
  }
}
