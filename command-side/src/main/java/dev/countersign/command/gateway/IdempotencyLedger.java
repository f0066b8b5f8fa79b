package dev.countersign.command.gateway;

import dev.countersign.command.Actor;
import dev.countersign.command.register.GrantRegister;
import dev.countersign.events.EmployeeId;
import dev.countersign.eventstore.PostgresEventStorageEngine;
import dev.countersign.eventstore.RoundTrip;
import dev.countersign.web.ProblemException;
import dev.countersign.web.Text;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Remembers, in the command's own transaction, what each idempotency key of each actor was
 * answered. A key in flight is held by an advisory lock, so a parallel send never waits, and
 * whoever has the lock sees what its last holder was answered.
 */
@Component
class IdempotencyLedger {
  private static final String RECORD =
      """
      insert into command.idempotency
        (actor, key, body_hash, command, target_id, version, events, position)
      values (?, ?, ?, ?, ?, ?, ?, %s)
      """;

  private static final String RECORD_LATER = RECORD.formatted("?");
  private static final String RECORD_WITH_APPEND =
      RECORD.formatted(PostgresEventStorageEngine.LAST_POSITION);

  private final JdbcTemplate jdbc;

  IdempotencyLedger(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The sender with the grants of this moment, and what the key was answered before. */
  record Claim(Actor sender, @Nullable CommandReceipt earlier) {}

  private record Found(boolean free, @Nullable String bodyHash, Claim claim) {}

  /**
   * Claims the key until the transaction ends.
   *
   * @param after what is asked of the database in the same round trip
   * @throws ProblemException 409 while another send of the key is in flight; 422 when the key came
   *     with another body
   */
  Claim claim(EmployeeId actor, String key, String bodyHash, List<RoundTrip.Step> after) {
    Claiming claiming = new Claiming(actor, key);
    List<RoundTrip.Step> steps = new ArrayList<>(List.of(claiming));
    steps.addAll(after);
    make(steps);
    Found found = Objects.requireNonNull(claiming.found);
    if (found.bodyHash() != null && !found.bodyHash().equals(bodyHash)) {
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

  private static final class Claiming implements RoundTrip.Step {
    private final EmployeeId actor;
    private final String key;
    private @Nullable Found found;

    Claiming(EmployeeId actor, String key) {
      this.actor = actor;
      this.key = key;
    }

    @Override
    public String sql() {
      return "select * from command.claim(?, ?)";
    }

    @Override
    public int set(PreparedStatement statement, int first) throws SQLException {
      statement.setString(first, actor.value());
      statement.setString(first + 1, key);
      return first + 2;
    }

    @Override
    public void take(ResultSet rows) throws SQLException {
      rows.next();
      String bodyHash = rows.getString("body_hash");
      Array grants = rows.getArray("grants");
      found =
          new Found(
              rows.getBoolean("free"),
              bodyHash,
              new Claim(
                  GrantRegister.actor(
                      actor, grants == null ? new String[0][] : (String[][]) grants.getArray()),
                  bodyHash == null
                      ? null
                      : new CommandReceipt(
                          rows.getString("target_id"),
                          rows.getLong("version"),
                          rows.getLong("position"),
                          List.of((String[]) rows.getArray("events").getArray()))));
    }
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
     * The answer, to be recorded in one round trip with the append that it tells of.
     *
     * @param receipt of the events, without the position that they have yet to be given
     */
    RoundTrip.Step withAppend(CommandReceipt receipt) {
      recorded = receipt;
      return new Answer(this, receipt, true);
    }

    /** Records the answer unless that has been done with the append. */
    void complete(CommandReceipt receipt) {
      if (recorded == null) {
        make(List.of(new Answer(this, receipt, false)));
      } else if (recorded.version() != receipt.version()
          || !recorded.events().equals(receipt.events())) {
        throw new IllegalStateException(
            "Events were appended after the answer was recorded: %s, then %s"
                .formatted(recorded, receipt));
      }
    }
  }

  private record Answer(Recording of, CommandReceipt receipt, boolean withAppend)
      implements RoundTrip.Step {
    @Override
    public String sql() {
      return withAppend ? RECORD_WITH_APPEND : RECORD_LATER;
    }

    @Override
    public int set(PreparedStatement statement, int first) throws SQLException {
      Connection connection = statement.getConnection();
      int next = first;
      statement.setString(next++, of.actor.value());
      statement.setString(next++, of.key);
      statement.setString(next++, of.bodyHash);
      statement.setString(next++, of.command);
      statement.setString(next++, receipt.id());
      statement.setLong(next++, receipt.version());
      statement.setArray(next++, connection.createArrayOf("text", receipt.events().toArray()));
      if (!withAppend) {
        statement.setLong(next++, receipt.position());
      }
      return next;
    }
  }

  private void make(List<RoundTrip.Step> steps) {
    jdbc.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              RoundTrip.make(connection, steps);
              return true;
            });
  }

  private static final class KeyProblem extends ProblemException {
    KeyProblem(HttpStatus status, String rule, Text detail) {
      super(status, rule, detail, Map.of());
    }
  }
}
