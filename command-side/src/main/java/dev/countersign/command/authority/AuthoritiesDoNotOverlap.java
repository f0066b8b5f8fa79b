package dev.countersign.command.authority;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.List;
import java.util.Optional;

@Demands(
    section = "2.4.1",
    en =
        "On any day one authority says what somebody may sign of a type: two would contradict each other.",
    zh = "同一人在同一日对同一类合同只能有一项签约授权,以免相互矛盾。")
public record AuthoritiesDoNotOverlap(Authority wanted, List<Authority> ofTheHolder)
    implements Rule {
  /** Keeps a copy. */
  public AuthoritiesDoNotOverlap {
    ofTheHolder = List.copyOf(ofTheHolder);
  }

  @Override
  public boolean holds() {
    return inTheWay().isEmpty();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  private Optional<Authority> inTheWay() {
    return ofTheHolder.stream()
        .filter(other -> other.covers(wanted.firstDay()) || wanted.covers(other.firstDay()))
        .filter(other -> other.types().stream().anyMatch(wanted.types()::contains))
        .findFirst();
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Authority %d lets %s sign contracts of such a type from %s to %s: revoke it, or choose other days."
            .formatted(
                inTheWay().orElseThrow().number(),
                wanted.holder().value(),
                inTheWay().orElseThrow().firstDay(),
                inTheWay().orElseThrow().lastDay()),
        "第 %d 项授权已允许 %s 在 %s 至 %s 期间签署同类合同:请先撤销,或选择其他日期。"
            .formatted(
                inTheWay().orElseThrow().number(),
                wanted.holder().value(),
                inTheWay().orElseThrow().firstDay(),
                inTheWay().orElseThrow().lastDay()));
  }
}
