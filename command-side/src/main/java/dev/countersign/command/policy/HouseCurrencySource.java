package dev.countersign.command.policy;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.events.policy.CurrencyPolicy;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

@Component
class HouseCurrencySource implements FactSource<ProposePolicy, HouseCurrency> {
  private final PolicyRegister register;

  HouseCurrencySource(PolicyRegister register) {
    this.register = register;
  }

  @Override
  public HouseCurrency load(ProposePolicy command, CommandContext context) {
    LocalDate today = context.today();
    LocalDate date = command.effectiveFrom().isAfter(today) ? command.effectiveFrom() : today;
    return new HouseCurrency(register.inForce(CurrencyPolicy.class, date).policy().currency());
  }
}
