package dev.countersign.command.register;

import dev.countersign.command.Directory;
import dev.countersign.events.BranchId;
import dev.countersign.events.Ending;
import dev.countersign.events.Founding;
import dev.countersign.events.Id;
import dev.countersign.web.RetryLaterException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that a command may name, from its {@link Founding} event on. */
@Component
@ProcessingGroup(Registers.GROUP)
public class DirectoryRegister implements Register {
  private final JdbcClient jdbc;
  private final Agreement agreement;

  DirectoryRegister(JdbcClient jdbc, Agreement agreement) {
    this.jdbc = jdbc;
    this.agreement = agreement;
  }

  @Override
  public List<RegisterTable> tables() {
    return List.of(new RegisterTable("directory_entry", "", "stream"));
  }

  @Override
  public Object elsewhere(JdbcClient tables) {
    return new DirectoryRegister(tables, Agreement.ofTheLog());
  }

  /**
   * What is known of these.
   *
   * @throws RetryLaterException when one is known to be otherwise than the log says
   */
  public Directory find(Collection<? extends Id> ids) {
    if (ids.isEmpty()) {
      return new Directory(Map.of());
    }
    ids.forEach(id -> agreement.require("directory_entry", "stream", id.toString()));
    return new Directory(
        jdbc
            .sql(
                "select stream, branch_id, active from command.directory_entry"
                    + " where stream = any (?)")
            .param(ids.stream().map(Id::toString).toArray(String[]::new))
            .query(
                (row, number) ->
                    new Directory.Entry(row.getString(1), row.getString(2), row.getBoolean(3)))
            .list()
            .stream()
            .collect(Collectors.toMap(Directory.Entry::stream, entry -> entry)));
  }

  @EventHandler
  void on(Founding event) {
    BranchId branch = event.branchId();
    jdbc.sql("insert into command.directory_entry (stream, branch_id, active) values (?, ?, true)")
        .param(event.founded().toString())
        .param(branch == null ? null : branch.value())
        .update();
  }

  @EventHandler
  void on(Ending event) {
    jdbc.sql("update command.directory_entry set active = false where stream = ?")
        .param(event.ended().toString())
        .update();
  }
}
