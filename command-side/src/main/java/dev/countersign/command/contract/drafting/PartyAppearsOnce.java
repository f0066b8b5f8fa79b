package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Nobody is two parties of one contract (2.3.3).
 *
 * @param customerId the customer of the contract
 * @param third the customer that its third party is; null: none
 */
@Demands(
    section = "2.3.3",
    en = "Nobody is two parties of one contract.",
    zh = "同一主体在一份合同中只能作为一方当事人。")
public record PartyAppearsOnce(CustomerId customerId, @Nullable CustomerId third) implements Rule {
  @Override
  public boolean holds() {
    return !customerId.equals(third);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The third party is the customer of the contract: name somebody else, or drop it.",
        "第三方与合同客户为同一主体:请另行指定,或不设第三方。");
  }
}
