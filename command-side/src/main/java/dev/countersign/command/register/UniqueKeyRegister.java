package dev.countersign.command.register;

import dev.countersign.events.Id;
import org.springframework.stereotype.Component;

/** Keys that at most one aggregate may have. */
@Component
public class UniqueKeyRegister {
  private final UniqueKeyRows rows;

  UniqueKeyRegister(UniqueKeyRows rows) {
    this.rows = rows;
  }

  /**
   * Takes the key for its owner, until the transaction's end against all others that try.
   *
   * @return whether it was free
   */
  public boolean take(String scope, String key, Id owner) {
    return rows.insert(scope, key, owner.toString()) == 1;
  }
}
