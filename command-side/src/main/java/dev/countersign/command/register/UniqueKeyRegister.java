package dev.countersign.command.register;

import dev.countersign.events.Id;
import dev.countersign.web.RetryLaterException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys that at most one aggregate may have. */
@Component
public class UniqueKeyRegister {
  /** The scope of the credit codes of customers. */
  public static final String CREDIT_CODE = "credit-code";

  private final JdbcClient jdbc;
  private final Agreement agreement;

  UniqueKeyRegister(JdbcClient jdbc, Agreement agreement) {
    this.jdbc = jdbc;
    this.agreement = agreement;
  }

  /** Where its rows are kept. */
  public static RegisterTable table() {
    return new RegisterTable("unique_key", "", "owner");
  }

  /** The same on other tables. */
  public static UniqueKeyRegister elsewhere(JdbcClient tables) {
    return new UniqueKeyRegister(tables, Agreement.ofTheLog());
  }

  /**
   * Takes the key for its owner, until the transaction's end against all others that try.
   *
   * @return whether it was free
   * @throws RetryLaterException when it is known to be otherwise than the log says
   */
  public boolean take(String scope, String key, Id owner) {
    agreement.require("unique_key", "key", key);
    return jdbc.sql(
                "insert into command.unique_key (scope, key, owner) values (?, ?, ?)"
                    + " on conflict do nothing")
            .params(scope, key, owner.toString())
            .update()
        == 1;
  }

  /**
   * The value of the identifier of whoever has the key; empty when nobody has.
   *
   * @throws RetryLaterException when it is known to be otherwise than the log says
   */
  public Optional<String> owner(String scope, String key) {
    agreement.require("unique_key", "key", key);
    return jdbc.sql("select owner from command.unique_key where scope = ? and key = ?")
        .params(scope, key)
        .query(String.class)
        .optional()
        .map(owner -> owner.substring(owner.indexOf(':') + 1));
  }
}
