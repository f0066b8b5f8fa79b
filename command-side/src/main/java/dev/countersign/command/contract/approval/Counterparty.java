package dev.countersign.command.contract.approval;

import dev.countersign.command.Rule;
import dev.countersign.events.Money;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.CurrencyPolicy;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact: whether it was looked at who the customer of the contract is.
 *
 * @param verifiedUntil the last day on which that may be relied on; null: it never was
 */
public record Counterparty(@Nullable LocalDate verifiedUntil) {
  /** Lets a contract of that basis be submitted; splitting gains nothing here, too. */
  public void check(
      RouteBasis basis, ContractPolicy policy, CurrencyPolicy currencies, LocalDate today) {
    Money limit = policy.counterpartyCheckAbove();
    boolean isNeeded =
        limit != null
            && new AggregatedAmount(Objects.requireNonNull(basis.amount()))
                .isAbove(limit, currencies);
    Rule.check(new CounterpartyIsVerified(isNeeded, verifiedUntil, today));
  }
}
