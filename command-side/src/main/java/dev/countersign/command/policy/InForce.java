package dev.countersign.command.policy;

import dev.countersign.events.policy.Policy;
import org.springframework.core.ResolvableType;

/**
 * A fact: the version of a policy that counts today; decisions keep its number on record. Any
 * handler gets it by declaring a parameter, for example {@code InForce<ContractPolicy>}.
 */
public record InForce<P extends Policy>(int version, P policy) {

  /** The type of the fact for that kind of policy. */
  public static ResolvableType type(Class<? extends Policy> kind) {
    return ResolvableType.forClassWithGenerics(InForce.class, kind);
  }
}
