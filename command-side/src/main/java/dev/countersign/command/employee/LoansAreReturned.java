package dev.countersign.command.employee;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.command.register.Holding;
import dev.countersign.command.register.Holding.Kind;
import java.util.List;
import java.util.Map;

@Demands(
    section = "3.3",
    en = "What somebody borrowed from the archive they return themselves, before they leave.",
    zh = "自档案借出之物须由借阅人在离职前亲自归还。")
public record LoansAreReturned(List<Holding> held) implements Rule {
  /** Keeps a copy. */
  public LoansAreReturned {
    held = List.copyOf(held);
  }

  private List<Holding> loans() {
    return held.stream().filter(holding -> holding.kind() == Kind.LOAN).toList();
  }

  @Override
  public boolean holds() {
    return loans().isEmpty();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Borrowed and not returned: %d, see held. A loan is personal and goes to no successor."
            .formatted(loans().size()),
        "尚有 %d 份借阅正本未归还,见 held:借阅仅限本人,不能由接手人承接。".formatted(loans().size()));
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("held", loans());
  }
}
