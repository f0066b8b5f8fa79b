package dev.countersign.command.template;

import dev.countersign.command.register.Agreement;
import dev.countersign.command.register.Register;
import dev.countersign.command.register.RegisterTable;
import dev.countersign.command.register.Registers;
import dev.countersign.events.EventJson;
import dev.countersign.events.TemplateId;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.template.Clause;
import dev.countersign.events.template.TemplatePublished;
import dev.countersign.events.template.TemplateRetired;
import dev.countersign.events.template.TemplateRevised;
import dev.countersign.web.RetryLaterException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All versions of all templates, for the contracts that are drafted on them. */
@Component
@ProcessingGroup(Registers.GROUP)
public class TemplateRegister implements Register {
  private final JdbcClient jdbc;
  private final Agreement agreement;
  private final JsonMapper json = EventJson.builder().build();

  TemplateRegister(JdbcClient jdbc, Agreement agreement) {
    this.jdbc = jdbc;
    this.agreement = agreement;
  }

  @Override
  public List<RegisterTable> tables() {
    return List.of(
        new RegisterTable("template_register", "template", "template_id"),
        new RegisterTable("template_version", "template", "template_id"));
  }

  @Override
  public Object elsewhere(JdbcClient tables) {
    return new TemplateRegister(tables, agreement);
  }

  private record Row(String contractType, boolean inForce, String clauses) {}

  /**
   * A version, with whether it was in force on that day: it is the last one whose first day had
   * come, and the template was not retired. Empty: there is none of that name.
   *
   * @throws RetryLaterException when it is known to be otherwise than the log says
   */
  public Optional<PublishedVersion> find(TemplateId template, String version, LocalDate date) {
    agreement.require("template_register", "template_id", template.value());
    agreement.require("template_version", "template_id", template.value());
    return jdbc.sql(
            """
            select t.contract_type, v.clauses,
              coalesce(t.retired_from > :date, true) and coalesce(v.ordinal = (
                select max(w.ordinal) from command.template_version w
                where w.template_id = v.template_id and w.effective_from <= :date), false)
                as in_force
            from command.template_version v
            join command.template_register t on t.template_id = v.template_id
            where v.template_id = :template and v.version = :version
            """)
        .param("template", template.value())
        .param("version", version)
        .param("date", date)
        .query(Row.class)
        .optional()
        .map(
            row ->
                new PublishedVersion(
                    ContractType.valueOf(row.contractType()),
                    row.inForce(),
                    json.readValue(row.clauses(), new TypeReference<List<Clause>>() {})));
  }

  @EventHandler
  void on(TemplatePublished event) {
    jdbc.sql("insert into command.template_register (template_id, contract_type) values (?, ?)")
        .params(event.templateId().value(), event.contractType().name())
        .update();
    add(event.templateId(), 1, event.version(), event.clauses(), event.effectiveFrom());
  }

  @EventHandler
  void on(TemplateRevised event) {
    add(
        event.templateId(),
        event.ordinal(),
        event.version(),
        event.clauses(),
        event.effectiveFrom());
  }

  @EventHandler
  void on(TemplateRetired event) {
    jdbc.sql("update command.template_register set retired_from = ? where template_id = ?")
        .params(event.retiredFrom(), event.templateId().value())
        .update();
  }

  private void add(
      TemplateId template,
      int ordinal,
      String version,
      List<Clause> clauses,
      LocalDate effectiveFrom) {
    jdbc.sql(
            "insert into command.template_version"
                + " (template_id, ordinal, version, effective_from, clauses)"
                + " values (?, ?, ?, ?, ?::jsonb)")
        .params(template.value(), ordinal, version, effectiveFrom, json.writeValueAsString(clauses))
        .update();
  }
}
