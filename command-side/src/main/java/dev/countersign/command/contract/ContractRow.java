package dev.countersign.command.contract;

import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.Money;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(schema = "command", name = "contract_register")
class ContractRow implements Persistable<String> {
  @Id private String contractId;

  @Enumerated(EnumType.STRING)
  private ContractType type;

  private String branchId;
  private String customerId;

  @Enumerated(EnumType.STRING)
  private Phase phase;

  private BigDecimal amount;
  private String currency;
  private @Nullable LocalDate exposedOn;
  private @Nullable String number;
  @Transient private boolean isNew;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected ContractRow() {}

  ContractRow(ContractDrafted event) {
    this.contractId = event.contractId().value();
    this.type = event.type();
    this.branchId = event.branchId().value();
    this.customerId = event.customerId().value();
    this.phase = Phase.DRAFT;
    this.amount = event.amount().amount();
    this.currency = event.amount().currency();
    this.isNew = true;
  }

  void enter(Phase next) {
    phase = next;
  }

  void revise(Money revised) {
    amount = revised.amount();
    currency = revised.currency();
  }

  void expose(LocalDate date) {
    exposedOn = date;
  }

  void number(String allocated) {
    number = allocated;
  }

  ContractType type() {
    return type;
  }

  BranchId branchId() {
    return new BranchId(branchId);
  }

  CustomerId customerId() {
    return new CustomerId(customerId);
  }

  Phase phase() {
    return phase;
  }

  Money amount() {
    return new Money(amount, currency);
  }

  @Nullable LocalDate exposedOn() {
    return exposedOn;
  }

  @Nullable String number() {
    return number;
  }

  @Override
  public String getId() {
    return contractId;
  }

  @Override
  public boolean isNew() {
    return isNew;
  }

  @PostLoad
  @PostPersist
  void stored() {
    isNew = false;
  }
}
