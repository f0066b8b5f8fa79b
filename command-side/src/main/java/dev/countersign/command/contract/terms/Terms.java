package dev.countersign.command.contract.terms;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.countersign.command.Rule;
import dev.countersign.command.contract.steps.OpenItem;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.ContractType;
import java.time.LocalDate;
import java.util.List;

/** What a contract has, and needs, because of its type. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SalesTerms.class, name = "sales"),
  @JsonSubTypes.Type(value = SecondaryTerms.class, name = "secondary"),
  @JsonSubTypes.Type(value = ServiceTerms.class, name = "service"),
  @JsonSubTypes.Type(value = BrandTerms.class, name = "brand"),
  @JsonSubTypes.Type(value = NetworkTerms.class, name = "network")
})
public sealed interface Terms
    permits SalesTerms, SecondaryTerms, ServiceTerms, BrandTerms, NetworkTerms {
  /** Those of a new contract. */
  static Terms of(ContractType type) {
    return switch (type) {
      case SALES_AND_CONSULTING -> new SalesTerms();
      case SECONDARY_SALES -> new SecondaryTerms();
      case TECHNICAL_SERVICE -> ServiceTerms.NONE_YET;
      case BRAND_OPERATION -> BrandTerms.NONE_YET;
      case NETWORK_ENGINEERING -> NetworkTerms.NONE_YET;
    };
  }

  /**
   * Lets a contract be submitted.
   *
   * @throws dev.countersign.command.RuleViolation when something is missing that its type needs
   */
  void checkSubmission(Submission submission);

  /**
   * Those of a service contract.
   *
   * @throws dev.countersign.command.RuleViolation when it is of another type
   */
  default ServiceTerms service() {
    Rule.check(new TypeHasAServiceTerm(false));
    throw new IllegalStateException();
  }

  /**
   * Those of a brand operation contract.
   *
   * @throws dev.countersign.command.RuleViolation when it is of another type
   */
  default BrandTerms brand() {
    Rule.check(new TypeHasDeliverables(false));
    throw new IllegalStateException();
  }

  /**
   * Those of a network engineering contract.
   *
   * @throws dev.countersign.command.RuleViolation when it is of another type
   */
  default NetworkTerms network() {
    Rule.check(new TypeHasEquipment(false));
    throw new IllegalStateException();
  }

  /** What of it is not done on a date. */
  default List<OpenItem> open(LocalDate on) {
    return List.of();
  }

  /** Those after the event. */
  Terms after(ContractEvent event);
}
