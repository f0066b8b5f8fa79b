package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.4.4",
    en = "A contract comes from a pursuit of its own branch and customer.",
    zh = "品牌运作项目须属于合同的分公司和客户。")
public record PursuitIsOfTheCustomer(Pursuit pursuit) implements Rule {
  @Override
  public boolean holds() {
    return pursuit.isOfTheCustomer();
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The pursuit is not one of this branch and this customer.", "该品牌运作项目不属于此分公司和此客户。");
  }
}
