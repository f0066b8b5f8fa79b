package dev.countersign.command.template;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A template that was retired stays so.
 *
 * @param retiredFrom null: it was not
 */
@Demands(section = "3.1", en = "A template that was retired stays so.", zh = "已停用的范本不得再变更。")
public record TemplateIsNotRetired(@Nullable LocalDate retiredFrom) implements Rule {
  @Override
  public boolean holds() {
    return retiredFrom == null;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The template is retired from %s on: publish another.".formatted(retiredFrom),
        "该范本自 %s 起停用:请另行发布范本。".formatted(retiredFrom));
  }
}
