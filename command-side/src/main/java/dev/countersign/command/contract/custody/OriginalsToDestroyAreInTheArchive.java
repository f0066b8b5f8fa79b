package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Set;

@Demands(
    section = "3.3",
    en = "What is to be destroyed lies in the archive, all that is ours.",
    zh = "拟销毁的我方正本须全部在档案室。")
public record OriginalsToDestroyAreInTheArchive(Set<Integer> archived, Set<Integer> elsewhere)
    implements Rule {
  @Override
  public boolean holds() {
    return !archived.isEmpty() && elsewhere.isEmpty();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        elsewhere.isEmpty()
            ? "None of the originals lies in the archive."
            : "Originals %s are not in the archive: archive them first.".formatted(elsewhere),
        elsewhere.isEmpty() ? "档案室没有该合同的正本。" : "正本 %s 不在档案室:请先归档。".formatted(elsewhere));
  }
}
