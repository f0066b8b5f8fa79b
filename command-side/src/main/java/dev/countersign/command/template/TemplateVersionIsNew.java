package dev.countersign.command.template;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Set;

@Demands(
    section = "3.1",
    en = "What was published under a name never changes: another text has another name.",
    zh = "已发布的范本版本不得更改;不同内容须使用不同版本名称。")
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
