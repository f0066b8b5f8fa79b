package dev.countersign.command.policy;

import dev.countersign.command.gateway.CommandSender;
import dev.countersign.command.gateway.Envelope;
import dev.countersign.events.EventJson;
import dev.countersign.events.PolicyId;
import dev.countersign.events.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The policies that a new system starts with: {@code policies/<kind>.json}, one of each kind. */
@Component
public class DefaultPolicies {
  /** Long enough ago that whatever is imported finds a policy. */
  static final LocalDate SINCE = LocalDate.of(2000, 1, 1);

  private final PolicyRegister register;
  private final CommandSender sender;

  DefaultPolicies(PolicyRegister register, CommandSender sender) {
    this.register = register;
    this.sender = sender;
  }

  /**
   * Puts in force, as the system, whichever policy has no version yet: as it was when it was a part
   * of another policy, version by version, or else as it is shipped.
   */
  public void publishMissing() {
    for (Class<? extends Policy> kind : kinds()) {
      PolicyId id = Policy.idOf(kind);
      if (!register.exists(id)) {
        List<PolicyVersion> former = register.former(kind);
        sender.sendPatiently(
            new EstablishPolicy(
                id, former.isEmpty() ? List.of(new PolicyVersion(SINCE, of(kind))) : former),
            Envelope.system("first-setup").once("default-policy " + id.value()));
      }
    }
  }

  /** Every kind of policy. */
  public static List<Class<? extends Policy>> kinds() {
    return Stream.of(Policy.class.getPermittedSubclasses())
        .<Class<? extends Policy>>map(kind -> kind.asSubclass(Policy.class))
        .toList();
  }

  /** The policy of that kind with which a new system starts. */
  public static <P extends Policy> P of(Class<P> kind) {
    String resource = "policies/" + Policy.idOf(kind).value() + ".json";
    try (InputStream in = new ClassPathResource(resource).getInputStream()) {
      return kind.cast(EventJson.builder().build().readValue(in, Policy.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
