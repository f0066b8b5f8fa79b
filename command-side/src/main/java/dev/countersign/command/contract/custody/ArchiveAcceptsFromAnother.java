package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

@Demands(
    section = "3.3",
    en = "Nobody accepts what they handed over themselves.",
    zh = "移交人不得自行接收。")
public record ArchiveAcceptsFromAnother(EmployeeId archivist, EmployeeId handedOverBy)
    implements Rule {
  @Override
  public boolean holds() {
    return !archivist.equals(handedOverBy);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You handed this over, so another archivist must accept it; what is in your own hands can be archived at once.",
        "您是移交人,须由其他档案管理员接收;您本人持有的正本可直接归档。");
  }
}
