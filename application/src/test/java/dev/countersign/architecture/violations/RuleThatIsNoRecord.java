package dev.countersign.architecture.violations;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** Its values cannot be seen. */
public class RuleThatIsNoRecord implements Rule {
  @Override
  public boolean holds() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("", "");
  }
}
