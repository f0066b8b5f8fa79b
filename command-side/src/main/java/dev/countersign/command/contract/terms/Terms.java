package dev.countersign.command.contract.terms;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.ContractType;

/** What a contract has, and needs, because of its type. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SalesTerms.class, name = "sales"),
  @JsonSubTypes.Type(value = ServiceTerms.class, name = "service")
})
public sealed interface Terms permits SalesTerms, ServiceTerms {
  /** Those of a new contract; what cannot be drafted yet has none. */
  static Terms of(ContractType type) {
    return switch (type) {
      case TECHNICAL_SERVICE -> ServiceTerms.NONE_YET;
      case SALES_AND_CONSULTING, SECONDARY_SALES, BRAND_OPERATION, NETWORK_ENGINEERING ->
          new SalesTerms();
    };
  }

  /**
   * Lets a contract be submitted.
   *
   * @throws dev.countersign.command.RuleViolation when something is missing that its type needs
   */
  void checkSubmission();

  /**
   * Those of a service contract.
   *
   * @throws dev.countersign.command.RuleViolation when it is of another type
   */
  default ServiceTerms service() {
    Rule.check(new TypeHasAServiceTerm(false));
    throw new IllegalStateException();
  }

  /** Those after the event. */
  Terms after(ContractEvent event);
}
