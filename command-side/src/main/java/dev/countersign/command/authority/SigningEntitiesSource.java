package dev.countersign.command.authority;

import dev.countersign.command.Command;
import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import org.springframework.stereotype.Component;

@Component
class SigningEntitiesSource implements FactSource<Command, SigningEntities> {
  private final SigningRegister register;

  SigningEntitiesSource(SigningRegister register) {
    this.register = register;
  }

  @Override
  public SigningEntities load(Command command, CommandContext context) {
    return register.entities();
  }
}
