package dev.countersign.command.seal;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.events.SealId;
import org.springframework.stereotype.Component;

@Component
class SealInHandSource implements FactSource<UsesSeal, SealInHand> {
  private final SealRegister register;

  SealInHandSource(SealRegister register) {
    this.register = register;
  }

  @Override
  public SealInHand load(UsesSeal command, CommandContext context) {
    SealId seal = command.sealId();
    return seal == null ? SealInHand.NONE : register.inHand(seal);
  }
}
