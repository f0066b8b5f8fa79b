package dev.countersign.command.policy;

import dev.countersign.command.register.Registers;
import dev.countersign.events.EventJson;
import dev.countersign.events.PolicyId;
import dev.countersign.events.policy.ContractPolicyPublished;
import dev.countersign.events.policy.OpportunityPolicyPublished;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All versions of all policies. */
@Component
@ProcessingGroup(Registers.GROUP)
class PolicyRegister {
  private final PolicyVersionRows rows;
  private final JsonMapper json = EventJson.builder().build();

  /** Keyed by the text itself, so that a version that was rolled back leaves nothing wrong here. */
  private final Map<String, Object> read = new ConcurrentHashMap<>();

  PolicyRegister(PolicyVersionRows rows) {
    this.rows = rows;
  }

  record InForce<P>(int version, P policy) {}

  boolean exists(PolicyId kind) {
    return rows.existsByKeyKind(kind.value());
  }

  <P> InForce<P> inForce(PolicyId kind, Class<P> type, LocalDate date) {
    PolicyVersionRow row =
        rows.findFirstByKeyKindAndEffectiveFromLessThanEqualOrderByKeyVersionDesc(
                kind.value(), date)
            .orElseThrow(
                () ->
                    new IllegalStateException("No policy %s on %s".formatted(kind.value(), date)));
    Object policy = read.computeIfAbsent(row.content(), content -> json.readValue(content, type));
    return new InForce<>(row.version(), type.cast(policy));
  }

  @EventHandler
  void on(ContractPolicyPublished event) {
    add(event.policyId(), event.version(), event.effectiveFrom(), event.policy());
  }

  @EventHandler
  void on(OpportunityPolicyPublished event) {
    add(event.policyId(), event.version(), event.effectiveFrom(), event.policy());
  }

  private void add(PolicyId kind, int version, LocalDate effectiveFrom, Object policy) {
    rows.save(
        new PolicyVersionRow(
            new PolicyVersionRow.Key(kind.value(), version),
            effectiveFrom,
            json.writeValueAsString(policy)));
  }
}
