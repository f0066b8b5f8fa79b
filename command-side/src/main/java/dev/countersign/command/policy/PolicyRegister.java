package dev.countersign.command.policy;

import dev.countersign.command.register.Agreement;
import dev.countersign.command.register.Register;
import dev.countersign.command.register.RegisterTable;
import dev.countersign.command.register.Registers;
import dev.countersign.events.EventJson;
import dev.countersign.events.PolicyId;
import dev.countersign.events.policy.Policy;
import dev.countersign.events.policy.PolicyVersionPublished;
import dev.countersign.web.RetryLaterException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All versions of all policies. */
@Component
@ProcessingGroup(Registers.GROUP)
public class PolicyRegister implements Register {
  private final JdbcClient jdbc;
  private final Agreement agreement;
  private final JsonMapper json = EventJson.builder().build();

  /** By the identity of the row: no number is given again, not even when it was rolled back. */
  private final Map<Long, Policy> read = new ConcurrentHashMap<>();

  PolicyRegister(JdbcClient jdbc, Agreement agreement) {
    this.jdbc = jdbc;
    this.agreement = agreement;
  }

  @Override
  public List<RegisterTable> tables() {
    return List.of(new RegisterTable("policy_version", "policy", "kind", List.of("id", "former")));
  }

  @Override
  public Object elsewhere(JdbcClient tables) {
    return new PolicyRegister(tables, agreement);
  }

  private record Row(String kind, int version, long id) {}

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
   * @throws RetryLaterException when it is known to be otherwise than the log says
   */
  public <P extends Policy> InForce<P> inForce(Class<P> kind, LocalDate date) {
    agreement.require("policy_version", "kind", Policy.idOf(kind).value());
    Row row = inForce(date).get(Policy.idOf(kind).value());
    if (row == null) {
      throw new IllegalStateException(
          "No policy %s on %s".formatted(Policy.idOf(kind).value(), date));
    }
    return new InForce<>(row.version(), kind.cast(read.computeIfAbsent(row.id(), this::content)));
  }

  /** Which versions count, asked once for all policies that a command needs. */
  private Map<String, Row> inForce(LocalDate date) {
    return CurrentUnitOfWork.isStarted()
        ? CurrentUnitOfWork.get()
            .getOrComputeResource("policies in force on " + date, _ -> load(date))
        : load(date);
  }

  private Map<String, Row> load(LocalDate date) {
    return jdbc
        .sql(
            "select distinct on (kind) kind, version, id from command.policy_version"
                + " where effective_from <= ? order by kind, version desc")
        .param(date)
        .query(Row.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Row::kind, Function.identity()));
  }

  private Policy content(long id) {
    return json.readValue(
        jdbc.sql("select content from command.policy_version where id = ?")
            .param(id)
            .query(String.class)
            .single(),
        Policy.class);
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
