package dev.countersign.command.gateway;

import dev.countersign.command.Command;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Sends commands within a {@link dev.countersign.eventstore.Rehearsal}. A refused command is undone
 * to a savepoint; Hibernate offers none, so they are made on its connection, and its session is
 * emptied between commands, which also keeps it small.
 */
@Component
public class CommandRehearsal {
  private final CommandSender sender;
  private final EntityManager entities;
  private final DataSource dataSource;
  private final JdbcClient jdbc;

  CommandRehearsal(
      CommandSender sender, EntityManager entities, DataSource dataSource, JdbcClient jdbc) {
    this.sender = sender;
    this.entities = entities;
    this.dataSource = dataSource;
    this.jdbc = jdbc;
  }

  /**
   * Sends and waits, within the rehearsal of the calling thread.
   *
   * @throws dev.countersign.web.ProblemException when the command is refused
   */
  public CommandReceipt send(Command command, Envelope envelope) {
    // Each key takes a lock until the end of the transaction, too many for a whole import: only a
    // used key is sent along, to be answered as before and to be undone at once.
    boolean used = isUsed(envelope);
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      Savepoint before = connection.setSavepoint();
      boolean keep = false;
      try {
        CommandReceipt receipt =
            sender.send(command, used ? envelope : envelope.withIdempotencyKey(null));
        entities.flush();
        keep = !used;
        return receipt;
      } finally {
        entities.clear();
        if (!keep) {
          connection.rollback(before);
        }
        connection.releaseSavepoint(before);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A command could not be rehearsed", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private boolean isUsed(Envelope envelope) {
    return jdbc.sql(
            "select exists (select from command.idempotency where actor = :actor and key = :key)")
        .param("actor", envelope.actor().value())
        .param("key", envelope.idempotencyKey())
        .query(Boolean.class)
        .single();
  }
}
