package dev.countersign.query.audittrail;

import dev.countersign.query.projection.RowJson;
import dev.countersign.query.reading.Query;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.ReadingLog;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Records who read the audit trail, before anything is given out. */
@Component
class AuditReadings implements ReadingLog {
  /** Parameters that say how the entries are told, not which. */
  private static final List<String> NO_FILTERS = List.of("ascending", "format");

  private final JdbcClient jdbc;

  AuditReadings(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  @Override
  public long begin(Query<?> question, QuestionContext context, String kind) {
    ObjectNode filters = RowJson.MAPPER.valueToTree(question);
    return jdbc.sql(
            """
            insert into views.audit_reading
              (employee_id, account, request, kind, filters, position)
            values (?, ?, ?, ?, ?::jsonb, ?) returning id
            """)
        .params(
            context.caller().employeeId(),
            context.caller().account(),
            context.requestId(),
            kind,
            RowJson.MAPPER.writeValueAsString(filters.remove(NO_FILTERS)),
            context.moment().position())
        .query(Long.class)
        .single();
  }

  @Override
  public void end(long reading, long rows) {
    jdbc.sql("update views.audit_reading set rows = ? where id = ?").params(rows, reading).update();
  }
}
