package dev.countersign.command.contract.custody;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

/** Nobody accepts what they handed over themselves (3.3). */
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
