package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.command.retention.Retention;
import dev.countersign.eventstore.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** What is written beside the log ends after its time, and nothing else does. */
class RetentionTest {
  private static Server server;
  private static Client admin;

  @BeforeAll
  static void start() {
    server = Server.start();
    admin = server.anonymous().login("admin", server.firstPassword());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void sql(String statement) {
    server.sql().sql(statement).update();
  }

  private static long count(String from) {
    return server.sql().sql("select count(*) from " + from).query(Long.class).single();
  }

  private static void deleteIn(Duration later) {
    server.bean(Retention.class).deleteAsOf(Instant.now().plus(later));
  }

  private static Client.Answer register(String employee, String key) {
    return admin.post(
        "/api/v1/employees",
        "{\"employeeId\":\"%s\",\"name\":\"Somebody\"}".formatted(employee),
        Map.of("Idempotency-Key", key));
  }

  @Test
  void keysOfClientsEndAndThoseOfTheHouseDoNot() {
    register("E3001", "once").ok();
    sql(
        """
        insert into command.idempotency
        select actor, 'import 1', body_hash, command, target_id, version, position, events, recorded_at
        from command.idempotency where key = 'once'
        """);
    long ofTheHouse = count("command.idempotency where key <> 'once'");
    long log = count("log.event");

    deleteIn(Duration.ofDays(30).minusHours(1));
    assertThat(register("E3001", "once").ok().header("Idempotent-Replayed")).isEqualTo("true");

    deleteIn(Duration.ofDays(30).plusHours(1));
    assertThat(count("command.idempotency where key <> 'once'")).isEqualTo(ofTheHouse);
    register("E3001", "once").refused(409, "target-is-new");
    assertThat(count("log.event")).isEqualTo(log);
  }

  @Test
  void reportsOfImportsEndAndTheNumbersOfTheirRowsDoNot() {
    sql(
        """
        insert into command.import_run (id, name, dry_run, actor, request_id, mapping, state, rows_total, finished_at)
        select ('00000000-0000-4000-8000-00000000000' || n)::uuid, 'crm', false, 'E0001', 'r', '{}', state, 1, finished
        from (values (1, 'FINISHED', now()), (2, 'CANCELLED', now()), (3, 'RUNNING', null::timestamptz)) run (n, state, finished)
        """);
    sql(
        """
        insert into command.import_refusal (import_id, file, line, rule, reason_en, reason_zh)
        select id, 'file', line, 'rule', 'en', 'zh' from command.import_run, generate_series(1, 1500) line
        """);
    sql(
        """
        insert into command.import_command (import_id, source, line, step, command, target, position, repeated)
        select id, 'source', line, 'step', 'command', 'target', 1, false
        from command.import_run, generate_series(1, 1500) line
        """);
    sql("insert into command.import_number values (gen_random_uuid(), 'crm', 'source', 1)");

    deleteIn(Duration.ofDays(365).minusHours(1));
    assertThat(count("command.import_run")).isEqualTo(3);

    Kept imports =
        server.bean(Retention.class).kept().stream()
            .filter(kept -> kept.rows().contains("imports"))
            .findFirst()
            .orElseThrow();
    assertThat(imports.deleteBefore(Instant.now().plusSeconds(60), 10)).isEqualTo(10);
    assertThat(count("command.import_refusal")).isEqualTo(4490);

    deleteIn(Duration.ofDays(365).plusHours(1));
    assertThat(count("command.import_run")).isEqualTo(1);
    assertThat(count("command.import_refusal")).isEqualTo(1500);
    assertThat(count("command.import_command")).isEqualTo(1500);
    assertThat(count("command.import_number")).isEqualTo(1);
  }

  @Test
  void whatIsToldOfFilesEnds() {
    sql(
        """
        insert into views.file (employee_id, account, request, question, filters, format, instance)
        select 'E0001', 'admin', 'r', 'Customers', '{}', 'CSV', 'gone' from generate_series(1, 1500)
        """);

    deleteIn(Duration.ofDays(365).minusHours(1));
    assertThat(count("views.file")).isEqualTo(1500);

    deleteIn(Duration.ofDays(365).plusHours(1));
    assertThat(count("views.file")).isZero();
  }

  @Test
  void securityEventsEnd() {
    server.anonymous().session("nobody", "wrong").refused(401, "wrong-credentials");
    Poll.until("record of the failure", () -> count("security.event where account = 'nobody'") > 0);
    sql(
        "insert into security.event (kind, account)"
            + " select 'LOGIN_FAILED', 'many' from generate_series(1, 2500)");

    deleteIn(Duration.ofDays(1095).minusHours(1));
    assertThat(count("security.event where account in ('nobody', 'many')")).isGreaterThan(2500);

    deleteIn(Duration.ofDays(1095).plusHours(1));
    assertThat(count("security.event where account in ('nobody', 'many')")).isZero();
  }

  @Test
  void itIsDoneEachHour() {
    Poll.until(
        "first run",
        () ->
            count(
                    "command.scheduled_task where task_name = 'end-of-retention'"
                        + " and last_success is not null"
                        + " and execution_time between now() and now() + interval '1 hour'")
                == 1);
  }

  @Test
  void lessThanADayIsRefused() {
    for (String time : List.of("PT23H", "PT0S", "PT-1H")) {
      assertThatThrownBy(() -> Kept.configured("countersign.x", Duration.parse(time)))
          .isInstanceOf(InvalidConfigurationPropertyValueException.class);
    }
  }
}
