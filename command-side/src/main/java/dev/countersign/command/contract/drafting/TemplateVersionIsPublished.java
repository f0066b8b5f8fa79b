package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.3.3",
    en = "Whoever names a template names a version of it that legal has published.",
    zh = "使用范本起草时,须填写法务已发布的版本。")
public record TemplateVersionIsPublished(String version, TemplateText text) implements Rule {
  @Override
  public boolean holds() {
    return !text.named() || text.version() != null;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The template has no version %s: name a published one, or no template.".formatted(version),
        "该范本没有版本 %s:请填写已发布的版本,或不填范本。".formatted(version));
  }
}
