package dev.countersign.events.policy;

import dev.countersign.events.EventForm;
import dev.countersign.events.Upcaster;
import dev.countersign.events.Upcasters;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Each kind of policy had an event of its own once, and that of contracts told much more. */
public final class PolicyUpcasters implements Upcasters {
  private static final EventForm TODAY = EventForm.of(PolicyVersionPublished.class);

  /** What became policies of their own. */
  private static final List<String> MOVED =
      List.of(
          "currency",
          "exchangeRates",
          "smallStandardUpTo",
          "route",
          "stepDays",
          "defaultStepDays",
          "wholeRouteDays",
          "escalation",
          "holidays");

  @Override
  public List<Upcaster> upcasters() {
    return List.of(
        new Upcaster(
            EventForm.first("dev.countersign.events.policy.ContractPolicyPublished"),
            TODAY,
            PolicyUpcasters::contractPolicyPublished1),
        new Upcaster(
            EventForm.first("dev.countersign.events.policy.OpportunityPolicyPublished"),
            TODAY,
            PolicyUpcasters::opportunityPolicyPublished1));
  }

  private static ObjectNode contractPolicyPublished1(ObjectNode payload) {
    ObjectNode policy = kind(payload, ContractPolicy.class);
    MOVED.forEach(
        field -> {
          policy.required(field);
          policy.remove(field);
        });
    policy.remove("delegationDays");
    return payload;
  }

  private static ObjectNode opportunityPolicyPublished1(ObjectNode payload) {
    kind(payload, OpportunityPolicy.class);
    return payload;
  }

  private static ObjectNode kind(ObjectNode payload, Class<? extends Policy> kind) {
    return payload.required("policy").asObject().put("kind", Policy.idOf(kind).value());
  }
}
