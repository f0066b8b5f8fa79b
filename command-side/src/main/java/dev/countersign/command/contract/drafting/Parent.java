package dev.countersign.command.contract.drafting;

import dev.countersign.command.contract.register.ContractRow;
import dev.countersign.events.CustomerId;
import dev.countersign.events.contract.ContractPhase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact: the contract on which another builds, or is to build.
 *
 * @param ofCustomer its customer; null: it builds on none
 * @param inPhase where it stands; null: it builds on none
 */
public record Parent(@Nullable CustomerId ofCustomer, @Nullable ContractPhase inPhase) {
  /** Of a contract that builds on none. */
  public static final Parent NONE = new Parent(null, null);

  static Parent of(ContractRow parent) {
    return new Parent(parent.customerId(), parent.phase());
  }

  /** Whether there is one. */
  public boolean isNamed() {
    return ofCustomer != null;
  }

  /** Its customer; fails when there is none. */
  public CustomerId customerId() {
    return Objects.requireNonNull(ofCustomer);
  }

  /** Where it stands; fails when there is none. */
  public ContractPhase phase() {
    return Objects.requireNonNull(inPhase);
  }
}
