package dev.countersign.command.authority;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.authority.SigningAuthorityGranted;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.policy.CurrencyPolicy;
import java.time.LocalDate;
import java.util.List;

/**
 * What an employee may sign for an entity of ours.
 *
 * @param number counts the authorities of one entity, from 1
 * @param lastDay included
 */
public record Authority(
    int number,
    EmployeeId holder,
    List<ContractType> types,
    Money upTo,
    LocalDate firstDay,
    LocalDate lastDay) {
  /** Keeps a copy. */
  public Authority {
    types = List.copyOf(types);
  }

  static Authority of(SigningAuthorityGranted event) {
    return new Authority(
        event.authority(),
        event.holderId(),
        event.types(),
        event.upTo(),
        event.firstDay(),
        event.lastDay());
  }

  boolean covers(LocalDate date) {
    return !date.isBefore(firstDay) && !date.isAfter(lastDay);
  }

  /**
   * Amounts of several currencies are compared in that of the house, and without a rate not at all.
   */
  boolean reaches(Money amount, CurrencyPolicy currencies) {
    return amount.currency().equals(upTo.currency())
        ? amount.amount().compareTo(upTo.amount()) <= 0
        : currencies.knows(amount.currency())
            && currencies.knows(upTo.currency())
            && currencies.inOwn(amount).compareTo(currencies.inOwn(upTo)) <= 0;
  }
}
