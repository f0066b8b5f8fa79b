package dev.countersign.command.template;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.template.Clause;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@Demands(
    section = "3.1",
    en = "No two clauses of a template have the same number.",
    zh = "同一范本中各条款编号不得重复。")
public record ClausesAreNumberedOnce(List<Clause> clauses) implements Rule {
  private String repeated() {
    Set<String> seen = new HashSet<>();
    return clauses.stream()
        .map(Clause::number)
        .filter(number -> !seen.add(number))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  @Override
  public boolean holds() {
    return repeated().isEmpty();
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Several clauses have the number %s: give each another.".formatted(repeated()),
        "多个条款使用了编号 %s:请使各条款编号互不相同。".formatted(repeated()));
  }
}
