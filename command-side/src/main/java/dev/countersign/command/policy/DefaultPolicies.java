package dev.countersign.command.policy;

import dev.countersign.command.Command;
import dev.countersign.command.gateway.CommandSender;
import dev.countersign.command.gateway.Envelope;
import dev.countersign.command.policy.establishcontracts.EstablishContractPolicy;
import dev.countersign.command.policy.establishopportunities.EstablishOpportunityPolicy;
import dev.countersign.events.EventJson;
import dev.countersign.events.PolicyId;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.OpportunityPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The policies that a new system starts with. */
@Component
public class DefaultPolicies {
  /** Long enough ago that whatever is imported finds a policy. */
  private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);

  private final PolicyRegister register;
  private final CommandSender sender;

  DefaultPolicies(PolicyRegister register, CommandSender sender) {
    this.register = register;
    this.sender = sender;
  }

  /** Puts in force, as the system, whichever policy has no version yet. */
  public void publishMissing() {
    establish(
        PolicyIds.CONTRACTS,
        () -> new EstablishContractPolicy(PolicyIds.CONTRACTS, SINCE, contracts()));
    establish(
        PolicyIds.OPPORTUNITIES,
        () -> new EstablishOpportunityPolicy(PolicyIds.OPPORTUNITIES, SINCE, opportunities()));
  }

  private void establish(PolicyId kind, Supplier<Command> first) {
    if (!register.exists(kind)) {
      sender.send(
          first.get(), Envelope.system("first-setup").once("default-policy " + kind.value()));
    }
  }

  static ContractPolicy contracts() {
    return read("policies/contracts.json", ContractPolicy.class);
  }

  static OpportunityPolicy opportunities() {
    return read("policies/opportunities.json", OpportunityPolicy.class);
  }

  private static <P> P read(String resource, Class<P> type) {
    JsonMapper json = EventJson.builder().build();
    try (InputStream in = new ClassPathResource(resource).getInputStream()) {
      return json.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
