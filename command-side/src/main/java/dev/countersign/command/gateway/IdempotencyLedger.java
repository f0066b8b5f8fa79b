package dev.countersign.command.gateway;

import dev.countersign.events.EmployeeId;
import dev.countersign.web.ProblemException;
import dev.countersign.web.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers, in the command's own transaction, what each idempotency key of each actor was
 * answered. A key in flight is held by an advisory lock, so a parallel send never waits; the
 * primary key is the last judge.
 */
@Component
class IdempotencyLedger {
  private final JdbcClient jdbc;

  IdempotencyLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Earlier(
      boolean free, @Nullable String bodyHash, @Nullable CommandReceipt receipt) {}

  /**
   * Claims the key until the transaction ends, or returns the receipt it was answered with before.
   *
   * @throws ProblemException 409 while another send of the key is in flight; 422 when the key came
   *     with another body
   */
  @Nullable CommandReceipt claim(EmployeeId actor, String key, String bodyHash) {
    Earlier earlier =
        jdbc.sql(
                """
                select pg_try_advisory_xact_lock(hashtextextended(:actor || ' ' || :key, 0)) as free,
                       l.body_hash, l.target_id, l.version, l.position, l.events
                from (select) one
                left join command.idempotency l on l.actor = :actor and l.key = :key
                """)
            .param("actor", actor.value())
            .param("key", key)
            .query(
                (rs, row) ->
                    new Earlier(
                        rs.getBoolean("free"),
                        rs.getString("body_hash"),
                        rs.getString("body_hash") == null
                            ? null
                            : new CommandReceipt(
                                rs.getString("target_id"),
                                rs.getLong("version"),
                                rs.getLong("position"),
                                Arrays.asList((String[]) rs.getArray("events").getArray()))))
            .single();
    if (earlier.bodyHash() != null && !earlier.bodyHash().equals(bodyHash)) {
      throw new KeyProblem(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "idempotency-key-has-one-body",
          new Text(
              "This Idempotency-Key was used for another command: choose a new key.",
              "该 Idempotency-Key 已用于另一条命令:请换用新的键。"));
    }
    if (earlier.receipt() == null && !earlier.free()) {
      throw new KeyProblem(
          HttpStatus.CONFLICT,
          "idempotency-key-is-not-in-flight",
          new Text(
              "A command with this Idempotency-Key is being decided: ask again in a moment.",
              "使用该 Idempotency-Key 的命令正在处理:请稍后再试。"));
    }
    return earlier.receipt();
  }

  /** Records the answer; a duplicate key rolls the whole command back. */
  void record(
      EmployeeId actor, String key, String bodyHash, String command, CommandReceipt receipt) {
    List<String> events = receipt.events();
    jdbc.sql(
            """
            insert into command.idempotency
              (actor, key, body_hash, command, target_id, version, position, events)
            values (:actor, :key, :bodyHash, :command, :target, :version, :position, :events)
            """)
        .param("actor", actor.value())
        .param("key", key)
        .param("bodyHash", bodyHash)
        .param("command", command)
        .param("target", receipt.id())
        .param("version", receipt.version())
        .param("position", receipt.position())
        .param("events", events.toArray(String[]::new))
        .update();
  }

  private static final class KeyProblem extends ProblemException {
    KeyProblem(HttpStatus status, String rule, Text detail) {
      super(status, rule, detail, Map.of());
    }
  }
}
