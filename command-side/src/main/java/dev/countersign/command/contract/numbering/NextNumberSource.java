package dev.countersign.command.contract.numbering;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.Rule;
import dev.countersign.command.contract.register.ContractRegister;
import dev.countersign.command.contract.register.ContractRow;
import dev.countersign.command.policy.InForce;
import dev.countersign.command.policy.PolicyRegister;
import dev.countersign.command.register.Agreement;
import dev.countersign.command.register.Register;
import dev.countersign.command.register.RegisterTable;
import dev.countersign.command.register.Registers;
import dev.countersign.events.BranchId;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.policy.ContractPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Owner of the rule that numbers have no gaps: the counter of a series moves in the transaction
 * that stores the number, and stays locked until its end. A refused command moves it back.
 */
@Component
@ProcessingGroup(Registers.GROUP)
class NextNumberSource implements FactSource<AllocateContractNumber, NextNumber>, Register {
  private final ContractRegister register;
  private final PolicyRegister policies;
  private final JdbcClient jdbc;
  private final Agreement agreement;

  NextNumberSource(
      ContractRegister register, PolicyRegister policies, JdbcClient jdbc, Agreement agreement) {
    this.register = register;
    this.policies = policies;
    this.jdbc = jdbc;
    this.agreement = agreement;
  }

  @Override
  public List<RegisterTable> tables() {
    return List.of(new RegisterTable("number_series", "number-series", "series"));
  }

  @Override
  public Object elsewhere(JdbcClient tables) {
    return new NextNumberSource(register, policies, tables, agreement);
  }

  @Override
  public NextNumber load(AllocateContractNumber command, CommandContext context) {
    ContractRow contract = register.row(command.contractId());
    InForce<ContractPolicy> inForce = policies.inForce(ContractPolicy.class, context.today());
    ContractPolicy policy = inForce.policy();
    Rule.check(
        new TypeHasANumberCode(contract.type(), policy),
        new BranchHasNumberCodes(contract.branchId(), policy));
    NumberTemplate template = new NumberTemplate(policy.numberTemplate());
    Map<String, String> parts =
        parts(contract.type(), contract.branchId(), policy, context.today());
    String series = template.series(parts);
    int ordinal = next(series);
    return new NextNumber(series, ordinal, template.number(parts, ordinal), inForce.version());
  }

  /** A code that a policy has not stands nowhere in its template. */
  static Map<String, String> parts(
      ContractType type, BranchId branchId, ContractPolicy policy, LocalDate today) {
    String branch = branchId.value();
    return Map.of(
        "type", policy.typeCodes().getOrDefault(type.name(), ""),
        "branch", branch,
        "entity", code(policy.entityCodes(), branch),
        "dept", code(policy.deptCodes(), branch),
        "year", "%04d".formatted(today.getYear()),
        "yy", "%02d".formatted(today.getYear() % 100),
        "MM", "%02d".formatted(today.getMonthValue()));
  }

  private static String code(@Nullable Map<String, String> codes, String branch) {
    return codes == null ? "" : codes.getOrDefault(branch, "");
  }

  /** Changes nothing in the command that took the number; only one that is repeated needs it. */
  @EventHandler
  void on(ContractNumberAllocated event) {
    jdbc.sql(
            """
            insert into command.number_series as s (series, last) values (:series, :last)
            on conflict (series) do update set last = excluded.last where s.last < excluded.last
            """)
        .param("series", event.series())
        .param("last", event.ordinal())
        .update();
  }

  private int next(String series) {
    agreement.require("number_series", "series", series);
    return jdbc.sql(
            """
            insert into command.number_series as s (series, last) values (:series, 1)
            on conflict (series) do update set last = s.last + 1
            returning last
            """)
        .param("series", series)
        .query(Integer.class)
        .single();
  }
}
