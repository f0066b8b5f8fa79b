package dev.countersign.command.register;

import dev.countersign.events.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys that at most one aggregate may have. */
@Component
public class UniqueKeyRegister {
  private final JdbcClient jdbc;

  UniqueKeyRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes the key for its owner, until the transaction's end against all others that try.
   *
   * @return whether it was free
   */
  public boolean take(String scope, String key, Id owner) {
    return jdbc.sql(
                "insert into command.unique_key (scope, key, owner) values (?, ?, ?)"
                    + " on conflict do nothing")
            .params(scope, key, owner.toString())
            .update()
        == 1;
  }
}
