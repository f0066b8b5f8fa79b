package dev.countersign.command.authority;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.policy.CurrencyPolicy;
import java.time.LocalDate;

@Demands(
    section = "2.4.1",
    en =
        "Who signs for us is the legal representative, or holds an authority that is valid on the date, for the type and for the amount.",
    zh = "我方签字人须为法定代表人,或持有在该日期、对该类型和金额有效的授权。")
public record SignatoryMayBind(
    SigningEntities.Entity entity,
    EmployeeId signatory,
    LocalDate date,
    ContractType type,
    Money amount,
    CurrencyPolicy currencies)
    implements Rule {
  @Override
  public boolean holds() {
    return entity.isRepresentedBy(signatory)
        || entity.authorities().stream()
            .anyMatch(
                authority ->
                    authority.holder().equals(signatory)
                        && authority.covers(date)
                        && authority.types().contains(type)
                        && authority.reaches(amount, currencies));
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "On %s %s holds no authority to bind %s by a contract of type %s over %s %s."
            .formatted(
                date,
                signatory.value(),
                entity.id().value(),
                type,
                amount.amount().toPlainString(),
                amount.currency()),
        "%s 当日,%s 无权代表 %s 签署类型为 %s、金额为 %s %s 的合同。"
            .formatted(
                date,
                signatory.value(),
                entity.id().value(),
                type,
                amount.amount().toPlainString(),
                amount.currency()));
  }
}
