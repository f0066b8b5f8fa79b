package dev.countersign.events.policy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.countersign.events.PolicyId;

/**
 * What one version of a policy says. There is one policy of each kind; its JSON names the kind,
 * which is the identifier of the policy.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Policy
    permits ApprovalPolicy,
        ContractPolicy,
        CurrencyPolicy,
        DutyPolicy,
        OpportunityPolicy,
        RenewalPolicy,
        TaxPolicy,
        WorkCalendar {

  /** The policy that this is a version of. */
  default PolicyId id() {
    return idOf(getClass());
  }

  /** The one policy of that kind. */
  static PolicyId idOf(Class<? extends Policy> kind) {
    return new PolicyId(kind.getAnnotation(JsonTypeName.class).value());
  }
}
