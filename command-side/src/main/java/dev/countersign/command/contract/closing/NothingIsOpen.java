package dev.countersign.command.contract.closing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.command.contract.steps.OpenItem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Demands(
    section = "2.4",
    en = "A contract is complete with nothing open, unless the exception is named.",
    zh = "合同完成时不得有未了事项,除非说明例外理由。")
public record NothingIsOpen(List<OpenItem> open, @Nullable String exception) implements Rule {
  @Override
  public boolean holds() {
    return open.isEmpty() || exception != null;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Something is still open: %s; have it done, or say in `exception` why it may stay."
            .formatted(open.stream().map(OpenItem::en).collect(Collectors.joining("; "))),
        "尚有未了事项：%s；请先办理，或在 `exception` 中说明例外理由。"
            .formatted(open.stream().map(OpenItem::zh).collect(Collectors.joining("；"))));
  }
}
