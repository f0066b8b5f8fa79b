package dev.countersign.command.contract.drafting;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.register.UniqueKeyRegister;
import dev.countersign.events.CustomerId;
import org.springframework.stereotype.Component;

@Component
class KnownCustomerSource implements FactSource<NameThirdParty, KnownCustomer> {
  private final UniqueKeyRegister keys;

  KnownCustomerSource(UniqueKeyRegister keys) {
    this.keys = keys;
  }

  @Override
  public KnownCustomer load(NameThirdParty command, CommandContext context) {
    String code = command.creditCode();
    return new KnownCustomer(
        code == null
            ? null
            : keys.owner(UniqueKeyRegister.CREDIT_CODE, code).map(CustomerId::new).orElse(null));
  }
}
