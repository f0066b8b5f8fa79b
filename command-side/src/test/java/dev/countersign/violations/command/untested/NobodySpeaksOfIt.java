package dev.countersign.violations.command.untested;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** No test speaks of it. */
record NobodySpeaksOfIt() implements Rule {
  @Override
  public boolean holds() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("", "");
  }
}
