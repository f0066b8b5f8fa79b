package dev.countersign.command.template;

import dev.countersign.events.contract.ContractType;
import dev.countersign.events.template.Clause;
import java.util.List;
import java.util.Optional;

/**
 * A version of a template, as seen from a day.
 *
 * @param type of the contracts that are drafted on it
 * @param inForce whether it was in force on that day
 */
public record PublishedVersion(ContractType type, boolean inForce, List<Clause> clauses) {
  /** Keeps a copy. */
  public PublishedVersion {
    clauses = List.copyOf(clauses);
  }

  /** The clause of that number; empty: it has none. */
  public Optional<Clause> clause(String number) {
    return clauses.stream().filter(clause -> clause.number().equals(number)).findFirst();
  }
}
