package dev.countersign.architecture.violations;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import org.springframework.http.HttpStatus;

/** Knows how its refusal is sent. */
public record RuleThatAnswersOverHttp(int status) implements Rule {
  @Override
  public boolean holds() {
    return status == HttpStatus.OK.value();
  }

  @Override
  public Refusal refusal() {
    return new Refusal("", "");
  }
}
