package dev.countersign.queryside;

import dev.countersign.eventstore.Kept;
import dev.countersign.query.TestSystem;
import org.junit.jupiter.api.Test;

class RetentionAloneTest {
  @Test
  void whatHasBeenKeptForItsTimeEndsWithoutACommandSide() {
    try (TestSystem system = TestSystem.start()) {
      system
          .jdbc()
          .sql(
              """
              insert into views.file
                (employee_id, account, request, question, filters, format, instance, started_at, advanced_at)
              select 'E1', 'E1', 'r', 'Customers', '{}', 'CSV', 'gone', moment, moment
              from unnest(array[now() - interval '364 days', now() - interval '366 days']) as of (moment)
              """)
          .update();
      RetentionAlone retention = new RetentionAlone(system.beans(Kept.class));
      retention.start();
      system.await(
          () ->
              system
                  .jdbc()
                  .sql(
                      "select count(*) = 1 and min(started_at) > now() - interval '365 days' from views.file")
                  .query(Boolean.class)
                  .single());
      retention.stop();
    }
  }
}
