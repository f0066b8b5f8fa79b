package dev.countersign.command.policy;

import dev.countersign.command.Command;
import dev.countersign.command.gateway.HandlerParameters.Fact;
import dev.countersign.events.policy.Policy;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** Brings {@link InForce} of each kind of policy to whichever handler asks for it. */
final class InForceFacts implements BeanRegistrar {
  @Override
  public void register(BeanRegistry registry, Environment environment) {
    for (Class<? extends Policy> kind : DefaultPolicies.kinds()) {
      registry.registerBean(
          "inForce" + kind.getSimpleName(),
          Fact.class,
          bean ->
              bean.supplier(
                  beans -> {
                    PolicyRegister register = beans.bean(PolicyRegister.class);
                    return new Fact(
                        InForce.type(kind),
                        Command.class,
                        (command, context) -> register.inForce(kind, context.today()));
                  }));
    }
  }
}
