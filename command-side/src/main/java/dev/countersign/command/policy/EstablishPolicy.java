package dev.countersign.command.policy;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.PolicyId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Puts the first versions of a policy in force, also for times long before this system. */
@Intention(
    path = "",
    summary = "Put the first versions of a policy in force",
    zh = "设立政策",
    scope = Scope.COMPANY,
    refusedBy = {VersionIsOfThePolicy.class, PolicyRule.class})
public record EstablishPolicy(
    @TargetAggregateIdentifier PolicyId policyId, List<PolicyVersion> versions) implements Command {
  /** Keeps a copy. */
  public EstablishPolicy {
    versions = List.copyOf(versions);
  }
}
