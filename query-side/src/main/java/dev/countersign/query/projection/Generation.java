package dev.countersign.query.projection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a view in one schema: the live ones, or those a rebuild is making. */
record Generation(View view, String schema, JdbcClient jdbc) {

  /** Applies events that this generation has not seen; needs a transaction. */
  void apply(List<Recorded> events) {
    Tables tables = new Tables(jdbc, schema, events);
    tables.run(view.projector(tables), events);
  }

  /**
   * @throws IllegalStateException when records and columns differ
   */
  void check() {
    Tables tables = new Tables(jdbc, schema, List.of());
    view.projector(tables);
    tables.check();
  }
}
