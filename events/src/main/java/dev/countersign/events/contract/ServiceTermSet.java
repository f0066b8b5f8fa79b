package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The term of a technical service contract was set (2.4.3).
 *
 * @param from its first day
 * @param to its last day
 * @param renewsTacitly whether it goes on when nobody gives notice
 * @param noticeDays how many days before its end notice is given at the latest
 * @param renewalClause where the contract says that it goes on; null: it does not
 * @param reminderDays how many days before its end the house is reminded; null: it was not asked
 *     for when the term was set
 * @param policyVersion the version of the policy that wanted these reminders
 */
@Told(en = "The term of the service was set: {from} to {to}.", zh = "设定服务期限：{from} 至 {to}。")
public record ServiceTermSet(
    ContractId contractId,
    LocalDate from,
    LocalDate to,
    boolean renewsTacitly,
    int noticeDays,
    EmployeeId setBy,
    LocalDate effectiveDate,
    @Nullable String renewalClause,
    @Nullable List<Integer> reminderDays,
    @Nullable Integer policyVersion)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return setBy;
  }
}
