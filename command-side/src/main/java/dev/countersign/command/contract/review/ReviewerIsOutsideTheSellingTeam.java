package dev.countersign.command.contract.review;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@Demands(
    section = "2.4.2",
    en =
        "Who reviews has no hand in the business: neither wrote in the contract, nor owns its opportunity, nor sells in its branch.",
    zh = "评审人不得参与该业务：未撰写该合同，不是其商机负责人，也不在其分公司从事销售。")
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
