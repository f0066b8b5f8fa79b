package dev.countersign.command.employee;

import dev.countersign.command.Delegation;
import dev.countersign.command.Demands;
import dev.countersign.command.Grant;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Demands(
    en = "On any day one person decides in another's place: a role there is not delegated twice.",
    zh = "任何一日只由一人代行:同一处的同一角色不得重复委托。")
public record DelegationsDoNotOverlap(Delegation wanted, Collection<Delegation> ofTheDelegator)
    implements Rule {
  /** Keeps a copy. */
  public DelegationsDoNotOverlap {
    ofTheDelegator = List.copyOf(ofTheDelegator);
  }

  private Optional<Delegation> inTheWay() {
    return ofTheDelegator.stream()
        .filter(other -> other.covers(wanted.firstDay()) || wanted.covers(other.firstDay()))
        .filter(
            other ->
                other.grants().stream()
                    .anyMatch(one -> wanted.grants().stream().anyMatch(two -> meet(one, two))))
        .findFirst();
  }

  private static boolean meet(Grant one, Grant two) {
    return one.role() == two.role()
        && (one.branchId() == null
            || two.branchId() == null
            || one.branchId().equals(two.branchId()));
  }

  @Override
  public boolean holds() {
    return inTheWay().isEmpty();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    Delegation other = inTheWay().orElseThrow();
    return new Refusal(
        "Your delegation %d gives %s the same role from %s to %s: revoke it, or choose other days."
            .formatted(other.number(), other.delegate().value(), other.firstDay(), other.lastDay()),
        "您的第 %d 项授权已将同一角色授予 %s(%s 至 %s):请先收回,或选择其他日期。"
            .formatted(
                other.number(), other.delegate().value(), other.firstDay(), other.lastDay()));
  }
}
