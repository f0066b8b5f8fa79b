package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import dev.countersign.events.contract.Party;
import org.jspecify.annotations.Nullable;

@Demands(
    section = "3.3",
    en =
        "Our side names who signed and the seal by their identifiers, the other side by their names alone.",
    zh = "我方须以编号指明签字人和印章,对方只写名称。")
public record OurSideNamesSignatoryAndSeal(
    Party side, @Nullable EmployeeId signatoryId, @Nullable SealId sealId) implements Rule {
  @Override
  public boolean holds() {
    return side == Party.SELLER
        ? signatoryId != null && sealId != null
        : signatoryId == null && sealId == null;
  }

  @Override
  public Refusal refusal() {
    return side == Party.SELLER
        ? new Refusal(
            "Give the signatoryId of who signed for us, and the sealId of the seal that was used.",
            "请提供我方签字人的 signatoryId 及所用印章的 sealId。")
        : new Refusal(
            "The customer has neither signatoryId nor sealId: give their names alone.",
            "客户方没有 signatoryId 和 sealId:请仅填写名称。");
  }
}
