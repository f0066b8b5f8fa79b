package dev.countersign.command.contract.review;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who reviews has no hand in the business: neither wrote in the contract, nor owns its opportunity,
 * nor sells in its branch (2.4.2).
 */
public record ReviewerIsOutsideTheSellingTeam(
    List<EmployeeId> reviewers, Set<EmployeeId> sellingTeam) implements Rule {
  private String inside() {
    return reviewers.stream()
        .filter(sellingTeam::contains)
        .map(EmployeeId::value)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  @Override
  public boolean holds() {
    return inside().isEmpty();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Of the selling team, so that others have to review: %s.".formatted(inside()),
        "属于销售团队，应由他人评审：%s。".formatted(inside()));
  }
}
