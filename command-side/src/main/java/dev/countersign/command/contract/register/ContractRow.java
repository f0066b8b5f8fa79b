package dev.countersign.command.contract.register;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.TemplateId;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.DraftRevised;
import dev.countersign.events.contract.ParentLinked;
import dev.countersign.events.contract.ParentUnlinked;
import dev.countersign.events.contract.RenewalDrafted;
import dev.countersign.events.contract.ServiceTermSet;
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

/** Where one contract stands. */
@Entity
@Table(schema = "command", name = "contract_register")
public class ContractRow implements Persistable<String> {
  @Id private String contractId;

  @Enumerated(EnumType.STRING)
  private ContractType type;

  private String branchId;
  private String customerId;

  @Enumerated(EnumType.STRING)
  private ContractPhase phase;

  private BigDecimal amount;
  private String currency;
  private @Nullable LocalDate exposedOn;
  private @Nullable String number;
  private @Nullable String templateId;
  private @Nullable String templateVersion;

  private @Nullable String opportunityId;
  private @Nullable String parentId;

  @SuppressWarnings("UnusedVariable") // asked for in the database alone
  private @Nullable String predecessorId;

  private @Nullable LocalDate serviceTo;

  @Transient private boolean isNew;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected ContractRow() {}

  ContractRow(ContractDrafted event) {
    this.contractId = event.contractId().value();
    this.type = event.type();
    this.branchId = event.branchId().value();
    this.customerId = event.customerId().value();
    this.opportunityId = event.opportunityId() == null ? null : event.opportunityId().value();
    this.phase = ContractPhase.DRAFT;
    this.amount = event.amount().amount();
    this.currency = event.amount().currency();
    draftedOn(event.templateId(), event.templateVersion());
    this.isNew = true;
  }

  void on(Event event) {
    phase = phase.after(event);
    switch (event) {
      case DraftRevised e -> {
        amount = e.amount().amount();
        currency = e.amount().currency();
        draftedOn(e.templateId(), e.templateVersion());
      }
      case SubmittedForApproval e -> exposedOn = e.effectiveDate();
      case DocumentApproved e -> exposedOn = e.effectiveDate();
      case ContractNumberAllocated e -> number = e.number();
      case ParentLinked e -> parentId = e.parentId().value();
      case ParentUnlinked _ -> parentId = null;
      case RenewalDrafted e -> predecessorId = e.predecessorId().value();
      case ServiceTermSet e -> serviceTo = e.to();
      default -> {}
    }
  }

  private void draftedOn(@Nullable TemplateId template, String version) {
    templateId = template == null ? null : template.value();
    templateVersion = template == null ? null : version;
  }

  /** What kind of contract it is. */
  public ContractType type() {
    return type;
  }

  /** Its branch. */
  public BranchId branchId() {
    return new BranchId(branchId);
  }

  /** Its customer. */
  public CustomerId customerId() {
    return new CustomerId(customerId);
  }

  /** Where it stands. */
  public ContractPhase phase() {
    return phase;
  }

  /** The amount of its newest version. */
  public Money amount() {
    return new Money(amount, currency);
  }

  /** The date on which it was approved, or else submitted; fails before. */
  public LocalDate exposedOn() {
    if (exposedOn == null) {
      throw new IllegalStateException("Never submitted: " + contractId);
    }
    return exposedOn;
  }

  /** Its identifier. */
  public ContractId id() {
    return new ContractId(contractId);
  }

  /** Its number, once it has one. */
  public @Nullable String number() {
    return number;
  }

  /** The opportunity that it was drafted from, where it was. */
  public @Nullable OpportunityId opportunityId() {
    return opportunityId == null ? null : new OpportunityId(opportunityId);
  }

  /** The contract that it adds to, where it does. */
  public @Nullable ContractId parentId() {
    return parentId == null ? null : new ContractId(parentId);
  }

  /** The last day of its term, where it has one. */
  public @Nullable LocalDate serviceTo() {
    return serviceTo;
  }

  /** The template that it is drafted on; null: none. */
  public @Nullable TemplateId templateId() {
    return templateId == null ? null : new TemplateId(templateId);
  }

  /** The version of that template; null: it is drafted on none. */
  public @Nullable String templateVersion() {
    return templateVersion;
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
