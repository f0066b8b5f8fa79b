package dev.countersign.command.authority;

import dev.countersign.command.register.Agreement;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.contract.ContractType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Our legal entities, and who may bind them at this moment. */
@Component
class SigningRegister {
  private final JdbcClient jdbc;
  private final Agreement agreement;

  SigningRegister(JdbcClient jdbc, Agreement agreement) {
    this.jdbc = jdbc;
    this.agreement = agreement;
  }

  /** All of them, kept as they are until the transaction's end. */
  SigningEntities entities() {
    agreement.require("signing_entity");
    agreement.require("signing_authority");
    Map<String, List<Authority>> authorities = new HashMap<>();
    jdbc.sql(
            """
            select entity_id, number, holder_id, types, amount, currency, first_day, last_day
            from command.signing_authority order by entity_id, number for share
            """)
        .query(
            row -> {
              authorities
                  .computeIfAbsent(row.getString("entity_id"), entity -> new ArrayList<>())
                  .add(authority(row));
            });
    return new SigningEntities(
        jdbc.sql(
                """
                select entity_id, legal_representative_id, branches
                from command.signing_entity order by entity_id for share
                """)
            .query(
                (row, number) -> {
                  String representative = row.getString("legal_representative_id");
                  return new SigningEntities.Entity(
                      new SigningEntityId(row.getString("entity_id")),
                      representative == null ? null : new EmployeeId(representative),
                      Stream.of((String[]) row.getArray("branches").getArray())
                          .map(BranchId::new)
                          .toList(),
                      authorities.getOrDefault(row.getString("entity_id"), List.of()));
                })
            .list());
  }

  private static Authority authority(ResultSet row) throws SQLException {
    return new Authority(
        row.getInt("number"),
        new EmployeeId(row.getString("holder_id")),
        Stream.of((String[]) row.getArray("types").getArray()).map(ContractType::valueOf).toList(),
        new Money(row.getBigDecimal("amount"), row.getString("currency")),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class));
  }
}
