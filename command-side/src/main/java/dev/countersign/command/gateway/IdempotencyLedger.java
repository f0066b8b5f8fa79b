package dev.countersign.command.gateway;

import dev.countersign.command.Actor;
import dev.countersign.command.register.GrantRegister;
import dev.countersign.events.EmployeeId;
import dev.countersign.eventstore.RowWithAppend;
import dev.countersign.web.ProblemException;
import dev.countersign.web.Text;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers, in the command's own transaction, what each idempotency key of each actor was
 * answered. A key in flight is held by an advisory lock, so a parallel send never waits, and
 * whoever has the lock sees what its last holder was answered.
 */
@Component
class IdempotencyLedger {
  private static final String INSERT =
      """
      insert into command.idempotency
        (actor, key, body_hash, command, target_id, version, events, position)
      values (?, ?, ?, ?, ?, ?, ?, %s)
      """;

  private static final String RECORD = INSERT.formatted("?");
  private static final String RECORD_WITH_APPEND = INSERT.formatted(RowWithAppend.LAST_POSITION);

  private final JdbcClient jdbc;

  IdempotencyLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The sender with the grants of this moment, and what the key was answered before. */
  record Claim(Actor sender, @Nullable CommandReceipt earlier) {}

  private record Found(boolean free, @Nullable String bodyHash, Claim claim) {}

  /**
   * Claims the key until the transaction ends.
   *
   * @param sameBody whether a hash that was stored with the key is that of the command
   * @throws ProblemException 409 while another send of the key is in flight; 422 when the key came
   *     with another body
   */
  Claim claim(EmployeeId actor, String key, Predicate<String> sameBody) {
    Found found =
        jdbc.sql("select * from command.claim(?, ?)")
            .params(actor.value(), key)
            .query((row, number) -> found(actor, row))
            .single();
    if (found.bodyHash() != null && !sameBody.test(found.bodyHash())) {
      throw new KeyProblem(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "idempotency-key-has-one-body",
          new Text(
              "This Idempotency-Key was used for another command: choose a new key.",
              "该 Idempotency-Key 已用于另一条命令:请换用新的键。"));
    }
    if (found.bodyHash() == null && !found.free()) {
      throw new KeyProblem(
          HttpStatus.CONFLICT,
          "idempotency-key-is-not-in-flight",
          new Text(
              "A command with this Idempotency-Key is being decided: ask again in a moment.",
              "使用该 Idempotency-Key 的命令正在处理:请稍后再试。"));
    }
    return found.claim();
  }

  private static Found found(EmployeeId actor, ResultSet row) throws SQLException {
    String bodyHash = row.getString("body_hash");
    Array grants = row.getArray("grants");
    return new Found(
        row.getBoolean("free"),
        bodyHash,
        new Claim(
            GrantRegister.actor(
                actor, grants == null ? new String[0][] : (String[][]) grants.getArray()),
            bodyHash == null
                ? null
                : new CommandReceipt(
                    row.getString("target_id"),
                    row.getLong("version"),
                    row.getLong("position"),
                    List.of((String[]) row.getArray("events").getArray()))));
  }

  /** Begins to record what a key is answered; a duplicate key rolls the whole command back. */
  Recording recording(EmployeeId actor, String key, String bodyHash, String command) {
    return new Recording(actor, key, bodyHash, command);
  }

  /** An answer on its way into the ledger. */
  final class Recording {
    private final EmployeeId actor;
    private final String key;
    private final String bodyHash;
    private final String command;
    private @Nullable CommandReceipt recorded;

    private Recording(EmployeeId actor, String key, String bodyHash, String command) {
      this.actor = actor;
      this.key = key;
      this.bodyHash = bodyHash;
      this.command = command;
    }

    /**
     * The answer as a row that is written with the events it tells of.
     *
     * @param receipt of the events, without the position that they have yet to be given
     */
    RowWithAppend withAppend(CommandReceipt receipt) {
      recorded = receipt;
      return new Answer(this, receipt, RECORD_WITH_APPEND);
    }

    /** Records the answer unless that has been done with the append. */
    void complete(CommandReceipt receipt) {
      if (recorded == null) {
        Answer answer = new Answer(this, receipt, RECORD);
        jdbc.sql(answer.sql()).params(answer.values()).param(receipt.position()).update();
      } else if (recorded.version() != receipt.version()
          || !recorded.events().equals(receipt.events())) {
        throw new IllegalStateException(
            "Events were appended after the answer was recorded: %s, then %s"
                .formatted(recorded, receipt));
      }
    }
  }

  /** All of a row but the position, which comes last. */
  private record Answer(Recording of, CommandReceipt receipt, String sql) implements RowWithAppend {
    List<Object> values() {
      return List.of(
          of.actor.value(),
          of.key,
          of.bodyHash,
          of.command,
          receipt.id(),
          receipt.version(),
          receipt.events().toArray(String[]::new));
    }

    @Override
    public void set(PreparedStatement statement, int first) throws SQLException {
      int parameter = first;
      for (Object value : values()) {
        statement.setObject(parameter++, value);
      }
    }
  }

  private static final class KeyProblem extends ProblemException {
    KeyProblem(HttpStatus status, String rule, Text detail) {
      super(status, rule, detail, Map.of());
    }
  }
}
