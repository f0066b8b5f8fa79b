package dev.countersign.command.seal;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import org.springframework.stereotype.Component;

@Component
class SealsToCountSource implements FactSource<StockTakeSeals, SealsToCount> {
  private final SealRegister register;

  SealsToCountSource(SealRegister register) {
    this.register = register;
  }

  @Override
  public SealsToCount load(StockTakeSeals command, CommandContext context) {
    return register.toCount(command.branchId());
  }
}
