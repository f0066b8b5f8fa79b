package dev.countersign.query.audittrail;

import dev.countersign.query.projection.RowJson;
import dev.countersign.query.reading.Moment;
import dev.countersign.web.Caller;
import dev.countersign.web.RequestTrail;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records who read the audit trail, before anything is given out. */
@Component
class AuditReadings {
  private final JdbcClient jdbc;

  AuditReadings(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  long begin(Caller caller, String kind, Filter filter, Moment moment) {
    return jdbc.sql(
            """
            insert into views.audit_reading
              (employee_id, account, request, kind, filters, position)
            values (?, ?, ?, ?, ?::jsonb, ?) returning id
            """)
        .params(
            caller.employeeId(),
            caller.account(),
            RequestTrail.current().requestId(),
            kind,
            RowJson.MAPPER.writeValueAsString(filter),
            moment.position())
        .query(Long.class)
        .single();
  }

  /** Without it, the reading was broken off. */
  void end(long reading, long rows) {
    jdbc.sql("update views.audit_reading set rows = ? where id = ?").params(rows, reading).update();
  }
}
