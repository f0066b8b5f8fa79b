package dev.countersign.command.contract.terms;

import dev.countersign.command.contract.register.ContractRow;
import dev.countersign.events.CustomerId;
import dev.countersign.events.contract.ContractPhase;
import org.jspecify.annotations.Nullable;

/**
 * A fact: the contract that another one adds to, and the customer of that other one.
 *
 * @param customerId the customer of the contract that adds to it
 * @param parentCustomerId its own customer; null: no parent is named
 * @param phase where it stands; null: no parent is named
 */
public record ParentContract(
    CustomerId customerId, @Nullable CustomerId parentCustomerId, @Nullable ContractPhase phase) {
  /** Of a contract that names none. */
  public static ParentContract none(CustomerId customerId) {
    return new ParentContract(customerId, null, null);
  }

  /** Of a contract that names this one. */
  public static ParentContract of(CustomerId customerId, ContractRow parent) {
    return new ParentContract(customerId, parent.customerId(), parent.phase());
  }
}
