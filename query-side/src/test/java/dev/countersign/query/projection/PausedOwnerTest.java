package dev.countersign.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.query.TestSystem;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A view is given to another instance while the one that kept it is paused inside a batch. */
class PausedOwnerTest {
  private static final String VIEW = "pipeline";

  /** Sessions that wait for the row of the view, by the transaction they are in. */
  private static final String WAITING =
      """
      select pid, xact_start::text from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'
        and query like '%from views.view where name = % for update%'
      """;

  @Test
  void whatItHadInHandIsRefusedWhenItCommits() throws SQLException {
    try (TestSystem system = TestSystem.start()) {
      system.customer("before");
      system.settle();
      Progress before = progress(system);
      Map<String, Object> owner;
      long head;
      try (Connection pause = system.newConnection();
          Statement statement = pause.createStatement()) {
        pause.setAutoCommit(false);
        statement.execute("select from views.view where name = '" + VIEW + "' for update");
        head = system.customer("late");
        system.await(() -> system.jdbc().sql(WAITING).query().listOfRows().size() == 1);
        owner = system.jdbc().sql(WAITING).query().singleRow();
        giveToAnother(system);
        pause.rollback();
      }
      system.await(() -> hasEnded(system, owner));
      assertThat(progress(system)).isEqualTo(before);
      assertThat(customers(system, "late")).isZero();

      system.jdbc().sql("delete from views.instance where id = 'another'").update();
      system.settle();
      assertThat(progress(system).position()).isEqualTo(head);
      assertThat(customers(system, "late")).isEqualTo(1);
    }
  }

  /** As if it had joined, was given the view, and took it up after the claim had ended. */
  private static void giveToAnother(TestSystem system) {
    system
        .jdbc()
        .sql(
            """
            insert into views.instance (id, offers, seen_at)
            select 'another', offers, clock_timestamp() + interval '1 hour' from views.instance
            """)
        .update();
    system
        .jdbc()
        .sql("update views.share set instance = 'another' where view = ?")
        .param(VIEW)
        .update();
    system
        .jdbc()
        .sql("update projection.token_entry set owner = 'another' where processor_name = ?")
        .param(VIEW)
        .update();
  }

  private static boolean hasEnded(TestSystem system, Map<String, Object> transaction) {
    return system
        .jdbc()
        .sql(
            "select not exists (select from pg_stat_activity"
                + " where pid = :pid and xact_start::text = :xact_start)")
        .params(transaction)
        .query(Boolean.class)
        .single();
  }

  private static Progress progress(TestSystem system) {
    Views views = system.bean(Views.class);
    return views.progress(views.find(VIEW).orElseThrow());
  }

  private static long customers(TestSystem system, String id) {
    return system
        .jdbc()
        .sql("select count(*) from pipeline.name where id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }
}
