package dev.countersign.command.policy;

import dev.countersign.command.register.Registers;
import dev.countersign.events.EventJson;
import dev.countersign.events.PolicyId;
import dev.countersign.events.policy.Policy;
import dev.countersign.events.policy.PolicyVersionPublished;
import java.time.LocalDate;
import java.util.List;
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
public class PolicyRegister {
  private final JdbcClient jdbc;
  private final JsonMapper json = EventJson.builder().build();

  /** Keyed by the text itself, so that a version that was rolled back leaves nothing wrong here. */
  private final Map<String, Policy> read = new ConcurrentHashMap<>();

  PolicyRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(int version, String content) {}

  private record Former(LocalDate effectiveFrom, String former) {}

  /** Whether the policy has a version. */
  boolean exists(PolicyId policy) {
    return jdbc.sql("select exists (select from command.policy_version where kind = ?)")
        .param(policy.value())
        .query(Boolean.class)
        .single();
  }

  /** What versions of the contract policy said of that kind when it was a part of them. */
  List<PolicyVersion> former(Class<? extends Policy> kind) {
    return jdbc
        .sql(
            "select effective_from, former from command.policy_version"
                + " where former is not null order by version")
        .query(Former.class)
        .list()
        .stream()
        .flatMap(
            row ->
                json.readValue(row.former(), FormerContractPolicy.class).policy(kind).stream()
                    .map(policy -> new PolicyVersion(row.effectiveFrom(), policy)))
        .toList();
  }

  /**
   * The latest version whose first day has come.
   *
   * @throws IllegalStateException when the policy was not in force yet
   */
  public <P extends Policy> InForce<P> inForce(Class<P> kind, LocalDate date) {
    Row row =
        jdbc.sql(
                "select version, content from command.policy_version"
                    + " where kind = ? and effective_from <= ? order by version desc limit 1")
            .params(Policy.idOf(kind).value(), date)
            .query(Row.class)
            .optional()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "No policy %s on %s".formatted(Policy.idOf(kind).value(), date)));
    Policy policy =
        read.computeIfAbsent(row.content(), content -> json.readValue(content, Policy.class));
    return new InForce<>(row.version(), kind.cast(policy));
  }

  @EventHandler
  void on(PolicyVersionPublished event) {
    jdbc.sql(
            "insert into command.policy_version (kind, version, effective_from, content)"
                + " values (?, ?, ?, ?::jsonb)")
        .params(
            event.policyId().value(),
            event.version(),
            event.effectiveFrom(),
            json.writeValueAsString(event.policy()))
        .update();
  }
}
