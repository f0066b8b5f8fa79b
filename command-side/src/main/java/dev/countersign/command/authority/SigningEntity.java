package dev.countersign.command.authority;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.command.customer.CreditCodeIsWellFormed;
import dev.countersign.events.BranchId;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.authority.SigningAuthorityGranted;
import dev.countersign.events.authority.SigningAuthorityRevoked;
import dev.countersign.events.authority.SigningEntityChanged;
import dev.countersign.events.authority.SigningEntityRegistered;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A legal entity of ours, and who may bind it beside its legal representative. */
@Aggregate
class SigningEntity extends AggregateRoot {
  @AggregateIdentifier private SigningEntityId id;
  // Those that were not revoked, by their number.
  private final Map<Integer, Authority> authorities = new HashMap<>();
  private int granted;

  @SuppressWarnings("NullAway.Init") // for Axon, which replays the first event right after
  SigningEntity() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init") // for Axon, which applies the event right after
  SigningEntity(RegisterSigningEntity command, CommandContext context) {
    Rule.check(new CreditCodeIsWellFormed(command.creditCode()));
    apply(
        new SigningEntityRegistered(
            command.signingEntityId(),
            command.name(),
            command.creditCode(),
            command.legalRepresentativeId(),
            command.branchIds().stream().distinct().toList(),
            context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void change(ChangeSigningEntity command, CommandContext context) {
    apply(
        new SigningEntityChanged(
            id,
            command.legalRepresentativeId(),
            command.branchIds().stream().distinct().toList(),
            context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void grant(GrantSigningAuthority command, CommandContext context) {
    SigningAuthorityGranted wanted =
        new SigningAuthorityGranted(
            id,
            granted + 1,
            command.holderId(),
            command.types().stream().distinct().sorted().toList(),
            command.upTo(),
            command.firstDay(),
            command.lastDay(),
            command.documentHash(),
            context.actor().employeeId(),
            context.today());
    Rule.check(
        new AuthorityGoesToAnother(context.actor().employeeId(), command.holderId()),
        new AuthorityEndsAfterItBegins(command.firstDay(), command.lastDay()),
        new AuthorityHasAnAmount(command.upTo()),
        new AuthoritiesDoNotOverlap(
            Authority.of(wanted),
            authorities.values().stream()
                .filter(other -> other.holder().equals(command.holderId()))
                .toList()));
    apply(wanted);
  }

  @CommandHandler
  void revoke(RevokeSigningAuthority command, CommandContext context) {
    Authority authority = authorities.get(command.authority());
    Rule.check(new RevokedAuthorityStands(command.authority(), authority, context.today()));
    apply(
        new SigningAuthorityRevoked(
            id,
            command.authority(),
            Objects.requireNonNull(authority).holder(),
            command.reason(),
            context.today()));
  }

  @EventSourcingHandler
  void on(SigningEntityRegistered event) {
    id = event.signingEntityId();
  }

  @EventSourcingHandler
  void on(SigningAuthorityGranted event) {
    granted = event.authority();
    authorities.put(event.authority(), Authority.of(event));
  }

  @EventSourcingHandler
  void on(SigningAuthorityRevoked event) {
    authorities.remove(event.authority());
  }

  @Override
  protected @Nullable BranchId branch() {
    return null;
  }
}
