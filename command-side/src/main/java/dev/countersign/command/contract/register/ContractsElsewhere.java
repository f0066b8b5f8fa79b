package dev.countersign.command.contract.register;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The same rows in tables that Hibernate does not know, by the names of their columns. */
record ContractsElsewhere(JdbcClient jdbc) implements StoredContracts {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultVisibility(
              visibility ->
                  visibility
                      .withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                      .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
          .build();

  @Override
  public Optional<ContractRow> findById(String contractId) {
    return jdbc.sql(
            "select to_jsonb(r)::text from command.contract_register r where contract_id = ?")
        .param(contractId)
        .query(String.class)
        .optional()
        .map(row -> JSON.readValue(row, ContractRow.class));
  }

  @Override
  public ContractRow save(ContractRow row) {
    jdbc.sql(
            """
            insert into command.contract_register
            select * from jsonb_populate_record(null::command.contract_register, ?::jsonb)
            on conflict (contract_id) do update set phase = excluded.phase,
              amount = excluded.amount, currency = excluded.currency,
              exposed_on = excluded.exposed_on, number = excluded.number,
              parent_id = excluded.parent_id, predecessor_id = excluded.predecessor_id,
              service_to = excluded.service_to,
              template_id = excluded.template_id, template_version = excluded.template_version
            """)
        .param(JSON.writeValueAsString(row))
        .update();
    return row;
  }
}
