package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.brandpursuit.BrandPursuitPhase;

@Demands(
    section = "2.4.4",
    en = "A contract comes from a pursuit whose scope was approved.",
    zh = "品牌运作项目的范围须已获批准。")
public record PursuitIsApproved(BrandPursuitPhase phase) implements Rule {
  @Override
  public boolean holds() {
    return phase == BrandPursuitPhase.APPROVED || phase == BrandPursuitPhase.CONTRACTED;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The pursuit is in phase %s; its scope has to be approved.".formatted(phase),
        "该品牌运作项目处于“%s”阶段，其范围须先获批准。".formatted(phase.zh()));
  }
}
