package dev.countersign.events.authority;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.contract.ContractType;
import java.time.LocalDate;
import java.util.List;

/**
 * An employee may bind the entity by contracts of these types, up to an amount, from the first to
 * the last day, both included (2.4.1).
 *
 * @param authority counts the authorities of one entity, from 1
 * @param documentHash SHA-256 of the letter of authority 授权委托书
 */
public record SigningAuthorityGranted(
    SigningEntityId signingEntityId,
    int authority,
    EmployeeId holderId,
    List<ContractType> types,
    Money upTo,
    LocalDate firstDay,
    LocalDate lastDay,
    String documentHash,
    EmployeeId grantedBy,
    LocalDate effectiveDate)
    implements SigningEntityEvent {
  /** Keeps a copy. */
  public SigningAuthorityGranted {
    types = List.copyOf(types);
  }
}
