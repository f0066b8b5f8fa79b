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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All versions of all policies. */
@Component
@ProcessingGroup(Registers.GROUP)
class PolicyRegister {
  private final JdbcClient jdbc;
  private final JsonMapper json = EventJson.builder().build();

  /** Keyed by the text itself, so that a version that was rolled back leaves nothing wrong here. */
  private final Map<String, Object> read = new ConcurrentHashMap<>();

  PolicyRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record InForce<P>(int version, P policy) {}

  private record Row(int version, String content) {}

  boolean exists(PolicyId kind) {
    return jdbc.sql("select exists (select from command.policy_version where kind = ?)")
        .param(kind.value())
        .query(Boolean.class)
        .single();
  }

  <P> InForce<P> inForce(PolicyId kind, Class<P> type, LocalDate date) {
    Row row =
        jdbc.sql(
                "select version, content from command.policy_version"
                    + " where kind = ? and effective_from <= ? order by version desc limit 1")
            .params(kind.value(), date)
            .query((result, number) -> new Row(result.getInt(1), result.getString(2)))
            .optional()
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
    jdbc.sql(
            "insert into command.policy_version (kind, version, effective_from, content)"
                + " values (?, ?, ?, ?::jsonb)")
        .params(kind.value(), version, effectiveFrom, json.writeValueAsString(policy))
        .update();
  }
}
