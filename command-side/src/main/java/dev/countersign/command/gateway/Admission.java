package dev.countersign.command.gateway;

import static dev.countersign.command.gateway.Envelope.ACTOR;
import static dev.countersign.command.gateway.Envelope.BODY_HASH;
import static dev.countersign.command.gateway.Envelope.BY_SYSTEM;
import static dev.countersign.command.gateway.Envelope.EXPECTED_VERSION;
import static dev.countersign.command.gateway.Envelope.IDEMPOTENCY_KEY;
import static dev.countersign.command.gateway.Envelope.ON_BEHALF_OF;
import static dev.countersign.command.gateway.Envelope.REQUEST_ID;

import dev.countersign.command.Actor;
import dev.countersign.command.Command;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Directory;
import dev.countersign.command.ReferencesExist;
import dev.countersign.command.Rule;
import dev.countersign.command.register.Agreement;
import dev.countersign.command.register.DirectoryRegister;
import dev.countersign.command.register.GrantRegister;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Id;
import dev.countersign.events.employee.Role;
import dev.countersign.eventstore.AppendedEvents;
import dev.countersign.eventstore.CompanyDay;
import dev.countersign.web.LoggedRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What every command passes inside its transaction: has the key been used, may the actor do this at
 * all, does everything it names exist. What depends on the target's branch and version is checked
 * by the target.
 */
@Component
class Admission implements MessageHandlerInterceptor<CommandMessage<?>> {
  private final CommandCatalog catalog;
  private final ActorResolver actors;
  private final DirectoryRegister directory;
  private final GrantRegister grants;
  private final Agreement agreement;
  private final IdempotencyLedger ledger;
  private final Optional<AppendIntents> intents;
  private final Clock clock;
  private final CompanyDay day;

  Admission(
      CommandCatalog catalog,
      ActorResolver actors,
      DirectoryRegister directory,
      GrantRegister grants,
      Agreement agreement,
      IdempotencyLedger ledger,
      Optional<AppendIntents> intents,
      Clock clock,
      CompanyDay day) {
    this.catalog = catalog;
    this.actors = actors;
    this.directory = directory;
    this.grants = grants;
    this.agreement = agreement;
    this.ledger = ledger;
    this.intents = intents;
    this.clock = clock;
    this.day = day;
  }

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
      throws Exception {
    CommandMessage<?> message = unitOfWork.getMessage();
    // Through Axon Server it comes on a thread that knows of no request.
    LoggedRequest logged = LoggedRequest.of(text(message, REQUEST_ID));
    unitOfWork.onCleanup(_ -> logged.close());
    Command command = (Command) message.getPayload();
    CommandType type = catalog.of(command);
    EmployeeId actorId = new EmployeeId(text(message, ACTOR));
    String key = (String) message.getMetaData().get(IDEMPOTENCY_KEY);
    String onBehalfOfText = (String) message.getMetaData().get(ON_BEHALF_OF);
    EmployeeId onBehalfOf = onBehalfOfText == null ? null : new EmployeeId(onBehalfOfText);
    Actor sender;
    if (key == null) {
      sender = sender(message, () -> grants.actor(actorId));
    } else {
      String bodyHash = text(message, BODY_HASH);
      IdempotencyLedger.Claim claim =
          ledger.claim(
              actorId,
              key,
              used ->
                  used.equals(bodyHash)
                      || BodyHash.wasOf(command, onBehalfOf, used)
                      || (Identifiers.isGenerated(type)
                          && BodyHash.wasOf(
                              command,
                              type.targetOf(command).value(),
                              Identifiers.formerly(type, actorId, key),
                              onBehalfOf,
                              used)));
      if (claim.earlier() != null) {
        return claim.earlier();
      }
      sender = sender(message, claim::sender);
    }
    intents.ifPresent(AppendIntents::requireSettled);
    if (!sender.isSystem()) {
      grants.requireAgreement(actorId);
    }
    agreement.require(type.targetOf(command));
    Instant now = clock.instant();
    LocalDate today = day.at(now);
    Actor actor = actors.actor(sender, onBehalfOf, command, today);
    var number = (Number) message.getMetaData().get(EXPECTED_VERSION);
    Directory known = authorize(command, type, actor);
    HandlerParameters.enter(
        unitOfWork,
        new CommandContext(
            actor, now, today, day.zone(), number == null ? null : number.longValue()),
        known);
    CommandReceipt receipt = new CommandReceipt(type.targetOf(command).value());
    IdempotencyLedger.Recording answer =
        key == null ? null : ledger.recording(actorId, key, text(message, BODY_HASH), type.name());
    if (answer != null) {
      AppendedEvents.writeWithAppend(
          unitOfWork,
          events ->
              answer.withAppend(
                  new CommandReceipt(receipt.id()).complete(events, type.targetOf(command))));
    }
    // Whoever registers first is called last: after the append, before the transaction commits.
    intents.ifPresent(
        open -> unitOfWork.onCommit(unit -> receipt.at(open.done(unit, actorId.value(), key))));
    chain.proceed();
    // The event store appends in this phase, and registered for it before this line was reached.
    unitOfWork.onPrepareCommit(
        unit -> {
          receipt.complete(AppendedEvents.of(unit), type.targetOf(command));
          if (answer != null) {
            answer.complete(receipt);
          }
          intents.ifPresent(open -> open.announce(unit, answer(message, type, key, receipt)));
        });
    return receipt;
  }

  private static Actor sender(CommandMessage<?> message, Supplier<Actor> person) {
    return Boolean.TRUE.equals(message.getMetaData().get(BY_SYSTEM))
        ? Actor.system()
        : person.get();
  }

  private static AppendIntents.Answer answer(
      CommandMessage<?> message, CommandType type, @Nullable String key, CommandReceipt receipt) {
    return new AppendIntents.Answer(
        text(message, ACTOR),
        key,
        text(message, BODY_HASH),
        type.name(),
        receipt.id(),
        receipt.version(),
        receipt.events());
  }

  /** Tells what is known of all that the command names. */
  private Directory authorize(Command command, CommandType type, Actor actor) {
    List<Role> roles = type.roles();
    BranchId branch = type.branchOf(command);
    if (type.isCompanyWide() || branch != null) {
      actor.mustHoldOneOf(roles, branch);
    } else {
      actor.mustHoldOneOfAnywhere(roles);
    }
    Directory known = known(command, type, actor);
    Id parent = type.parentOf(command);
    if (parent != null) {
      String code = known.find(parent).map(Directory.Entry::branchId).orElse(null);
      actor.mustHoldOneOf(roles, code == null ? null : new BranchId(code));
    }
    return known;
  }

  /** Of all that the command names; what other branches have is as unknown. */
  private Directory known(Command command, CommandType type, Actor actor) {
    Map<String, Id> references = type.referencesOf(command);
    Set<String> across = type.acrossBranches(command);
    Directory known =
        directory
            .find(references.values())
            .only(
                entry ->
                    entry.branchId() == null
                        || actor.mayAct(type.roles(), new BranchId(entry.branchId()))
                        || (across.contains(entry.stream()) && isKnownEverywhere(entry)));
    Rule.check(new ReferencesExist(references, known));
    return known;
  }

  /** Who approves is known in the whole company; who else works in another branch is not. */
  private boolean isKnownEverywhere(Directory.Entry entry) {
    Actor person = grants.actor(new EmployeeId(entry.code()));
    return Role.APPROVING.stream().anyMatch(person::holdsAnywhere);
  }

  private static String text(CommandMessage<?> message, String key) {
    @Nullable Object value = message.getMetaData().get(key);
    if (value == null) {
      throw new IllegalStateException(
          "A command without " + key + " did not come in by the gateway");
    }
    return value.toString();
  }
}
