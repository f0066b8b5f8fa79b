package dev.countersign.command.template;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Set;

/** What was published under a name never changes: another text has another name (3.1). */
public record TemplateVersionIsNew(String version, Set<String> published) implements Rule {
  /** Keeps a copy. */
  public TemplateVersionIsNew {
    published = Set.copyOf(published);
  }

  @Override
  public boolean holds() {
    return !published.contains(version);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The template has a version %s already, which does not change: give this one another name."
            .formatted(version),
        "该范本已有版本 %s,其内容不得更改:请使用其他版本名称。".formatted(version));
  }
}
