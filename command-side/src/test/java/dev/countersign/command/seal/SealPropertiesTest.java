package dev.countersign.command.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.Actor;
import dev.countersign.command.Command;
import dev.countersign.command.CommandContext;
import dev.countersign.command.CommandRefused;
import dev.countersign.command.Decide;
import dev.countersign.command.Directory;
import dev.countersign.command.Grant;
import dev.countersign.command.Intention;
import dev.countersign.command.authority.SigningEntities;
import dev.countersign.command.gateway.HandlerParameters;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.SealId;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.employee.Role;
import dev.countersign.events.seal.CopySpoiled;
import dev.countersign.events.seal.KeeperAppointed;
import dev.countersign.events.seal.PaperSealed;
import dev.countersign.events.seal.SealDestroyed;
import dev.countersign.events.seal.SealHandedOver;
import dev.countersign.events.seal.SealKind;
import dev.countersign.events.seal.SealLent;
import dev.countersign.events.seal.SealLoanApproved;
import dev.countersign.events.seal.SealLoanProposed;
import dev.countersign.events.seal.SealLoanRejected;
import dev.countersign.events.seal.SealLost;
import dev.countersign.events.seal.SealPhase;
import dev.countersign.events.seal.SealRegistered;
import dev.countersign.events.seal.SealReturned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** What holds whatever is done to a seal, by whomever, and in whatever order. */
class SealPropertiesTest {
  private static final SealId ID = new SealId("s1");
  private static final SigningEntityId ENTITY = new SigningEntityId("e1");
  private static final BranchId BEIJING = new BranchId("BJ");
  private static final List<EmployeeId> PEOPLE =
      Stream.of("E1", "E2", "E3", "E4", "E5").map(EmployeeId::new).toList();
  private static final EmployeeId KEEPER = PEOPLE.get(0);
  private static final EmployeeId STAND_IN = PEOPLE.get(1);
  private static final LocalDate DUE = LocalDate.of(2026, 3, 6);
  private static final String HASH = "ab".repeat(32);
  private static final Set<Grant> ALL =
      Stream.of(Role.values()).map(role -> new Grant(role, null)).collect(Collectors.toSet());

  record Attempt(EmployeeId employee, Command command) {}

  /** A seal in memory: the real aggregate on a real command bus. */
  private static final class Cupboard {
    private final EmbeddedEventStore store =
        EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    private final CommandBus bus = SimpleCommandBus.builder().build();
    private final List<Event> history = new ArrayList<>();
    private Actor actor = Actor.system();

    Cupboard() {
      SigningEntities entities =
          new SigningEntities(
              List.of(new SigningEntities.Entity(ENTITY, KEEPER, List.of(BEIJING), List.of())));
      var parameters =
          MultiParameterResolverFactory.ordered(
              ClasspathParameterResolverFactory.forClass(Seal.class),
              new HandlerParameters(
                  List.of(
                      new HandlerParameters.Fact(
                          ResolvableType.forClass(SigningEntities.class),
                          Command.class,
                          (command, context) -> entities))));
      AggregateAnnotationCommandHandler.<Seal>builder()
          .aggregateType(Seal.class)
          .parameterResolverFactory(parameters)
          .repository(
              EventSourcingRepository.builder(Seal.class)
                  .eventStore(store)
                  .parameterResolverFactory(parameters)
                  .build())
          .build()
          .subscribe(bus);
      Instant now = Instant.parse("2026-03-02T02:00:00Z");
      bus.registerHandlerInterceptor(
          (unitOfWork, chain) -> {
            HandlerParameters.enter(
                unitOfWork,
                new CommandContext(
                    actor, now, LocalDate.ofInstant(now, Decide.ZONE), Decide.ZONE, null),
                new Directory(Map.of()));
            return chain.proceed();
          });
      store.subscribe(
          messages -> messages.forEach(message -> history.add((Event) message.getPayload())));
    }

    /** The same after what happened so far; its own history is empty. */
    static Cupboard after(List<Event> events) {
      Cupboard cupboard = new Cupboard();
      for (int sequence = 0; sequence < events.size(); sequence++) {
        cupboard.store.publish(
            new GenericDomainEventMessage<>("Seal", ID.toString(), sequence, events.get(sequence)));
      }
      cupboard.history.clear();
      return cupboard;
    }

    /** The name of the rule that refused it, if anything did. */
    Optional<String> send(Attempt attempt) {
      actor = new Actor(attempt.employee(), ALL);
      var callback = new FutureCallback<Command, Object>();
      bus.dispatch(GenericCommandMessage.<Command>asCommandMessage(attempt.command()), callback);
      var result = callback.getResult();
      if (!result.isExceptional()) {
        return Optional.empty();
      }
      if (result.exceptionResult() instanceof CommandRefused refused) {
        return Optional.of(refused.rule());
      }
      throw new AssertionError(
          "Neither accepted nor refused: " + attempt, result.exceptionResult());
    }
  }

  @Provide
  Arbitrary<List<Attempt>> lives() {
    Arbitrary<EmployeeId> person = Arbitraries.of(PEOPLE);
    Arbitrary<Integer> few = Arbitraries.integers().between(1, 4);
    Arbitrary<Command> keeping =
        Arbitraries.<Command>oneOf(
            Combinators.combine(person, person)
                .as((keeper, standIn) -> new AppointKeeper(ID, keeper, standIn, null)),
            Combinators.combine(person, person, person.injectNull(0.5))
                .as((to, witness, next) -> new HandOverSeal(ID, to, witness, next, null)));
    Arbitrary<Command> use =
        Arbitraries.<Command>oneOf(
            Combinators.combine(few, few)
                .as(
                    (copies, printed) ->
                        new SealPaper(ID, "Tender", HASH, null, copies, printed, true, null)),
            Combinators.combine(few, few)
                .as((of, copies) -> new SpoilCopy(ID, of, copies, "Torn", null)));
    Arbitrary<Command> loan =
        Arbitraries.<Command>oneOf(
            Combinators.combine(person, person)
                .as(
                    (borrower, escort) ->
                        new ProposeSealLoan(ID, borrower, escort, "Talks", DUE, null)),
            Arbitraries.just(new ApproveSealLoan(ID, null)),
            Arbitraries.just(new ApproveSealLoan(ID, null)),
            Arbitraries.just(new LoanSeal(ID, null)),
            Arbitraries.just(new ReturnSeal(ID, null)),
            Arbitraries.just(new RejectSealLoan(ID, "No", null)));
    Arbitrary<Command> ends =
        Arbitraries.<Command>oneOf(
            Arbitraries.just(new ReportSealLost(ID, "Gone", null)),
            Arbitraries.just(new RetireSeal(ID, "Worn", null)),
            Combinators.combine(person, person)
                .as((one, other) -> new DestroySeal(ID, List.of(one, other), null)));
    Arbitrary<Command> commands =
        Arbitraries.integers()
            .between(0, 24)
            .flatMap(kind -> kind < 4 ? keeping : kind < 12 ? use : kind < 24 ? loan : ends);
    return Combinators.combine(person, commands)
        .as(Attempt::new)
        .list()
        .ofMinSize(20)
        .ofMaxSize(120);
  }

  private static Cupboard kept() {
    Cupboard cupboard = new Cupboard();
    for (Command command :
        List.of(
            new RegisterSeal(ID, SealKind.CONTRACT, "Contract seal", ENTITY, BEIJING, null),
            new AppointKeeper(ID, KEEPER, STAND_IN, null))) {
      assertThat(cupboard.send(new Attempt(PEOPLE.getLast(), command))).isEmpty();
    }
    return cupboard;
  }

  @Property(tries = 60)
  void loansAndCopiesBalanceInEachPhase(@ForAll("lives") List<Attempt> life) {
    Cupboard cupboard = kept();
    Balance balance = new Balance();
    cupboard.history.forEach(event -> balance.after(KEEPER, event));
    for (Attempt attempt : life) {
      SealPhase before = balance.phase;
      int seen = cupboard.history.size();
      boolean accepted = cupboard.send(attempt).isEmpty();
      List<Event> news = cupboard.history.subList(seen, cupboard.history.size());
      assertThat(news.isEmpty()).as("%s", attempt.command()).isEqualTo(!accepted);
      if (accepted) {
        assertThat(attempt.command().getClass().getAnnotation(Intention.class).phases())
            .contains(before.name());
      }
      news.forEach(event -> balance.after(attempt.employee(), event));
    }
  }

  /** What the events alone say, and what must be so after each of them. */
  private static final class Balance {
    private SealPhase phase = SealPhase.REGISTERED;
    private @Nullable EmployeeId keeper;
    private @Nullable EmployeeId standIn;
    private @Nullable EmployeeId borrower;
    private @Nullable SealLoanProposed proposed;
    private final Set<EmployeeId> approvers = new HashSet<>();
    private int loans;
    private int uses;
    private int unaccounted;

    void after(EmployeeId actor, Event event) {
      assertThat(phase).isNotEqualTo(SealPhase.DESTROYED);
      switch (event) {
        case SealRegistered _ -> {}
        case KeeperAppointed e -> keeps(e.keeperId(), e.standInId());
        case SealHandedOver e -> {
          assertThat(e.fromKeeperId()).isEqualTo(keeper);
          assertThat(e.witnessId()).isNotIn(e.fromKeeperId(), e.toKeeperId());
          keeps(e.toKeeperId(), e.standInId());
        }
        case PaperSealed e -> {
          assertThat(phase).isEqualTo(SealPhase.IN_USE);
          assertThat(actor).isIn(keeper, standIn);
          assertThat(unaccounted).as("copies of the use before").isZero();
          assertThat(e.use()).isEqualTo(++uses);
          unaccounted = e.printed() - e.copies();
        }
        case CopySpoiled e -> unaccounted -= e.copies();
        case SealLoanProposed e -> {
          assertThat(proposed).isNull();
          assertThat(e.loan()).isEqualTo(++loans);
          assertThat(e.escortId()).isNotEqualTo(e.borrowerId());
          proposed = e;
          approvers.clear();
        }
        case SealLoanApproved e -> {
          SealLoanProposed wanted = Objects.requireNonNull(proposed);
          assertThat(e.approvedBy()).isNotIn(wanted.borrowerId(), wanted.proposedBy());
          assertThat(approvers.add(e.approvedBy())).isTrue();
        }
        case SealLoanRejected _ -> proposed = null;
        case SealLent e -> {
          assertThat(approvers).hasSize(2);
          assertThat(borrower).as("it is lent once at a time").isNull();
          borrower = e.borrowerId();
        }
        case SealReturned e -> {
          assertThat(e.borrowerId()).isEqualTo(borrower);
          borrower = null;
          proposed = null;
        }
        case SealLost e -> assertThat(e.lastHolderId()).isEqualTo(holder());
        default -> {}
      }
      phase = phase.after(event);
      assertThat(unaccounted).isNotNegative();
      if (phase == SealPhase.IN_USE || phase == SealPhase.LENT) {
        assertThat(borrower != null).isEqualTo(phase == SealPhase.LENT);
      }
      if (event instanceof SealDestroyed e) {
        assertThat(e.witnessIds()).hasSizeGreaterThanOrEqualTo(2).doesNotContain(actor);
      }
    }

    private void keeps(EmployeeId by, EmployeeId next) {
      assertThat(next).isNotEqualTo(by);
      keeper = by;
      standIn = next;
    }

    private @Nullable EmployeeId holder() {
      return borrower == null ? keeper : borrower;
    }
  }

  /** Whoever replays a part of what happened decides all that comes then as it was decided. */
  @Property(tries = 20)
  void whatFollowsAReplayOfAnyPrefixIsTheSame(
      @ForAll("lives") List<Attempt> life, @ForAll @IntRange(max = 19) int prefix) {
    Cupboard cupboard = kept();
    life.subList(0, prefix).forEach(cupboard::send);
    int before = cupboard.history.size();
    Cupboard replayed = Cupboard.after(cupboard.history);
    for (Attempt attempt : life.subList(prefix, life.size())) {
      assertThat(replayed.send(attempt)).isEqualTo(cupboard.send(attempt));
    }
    assertThat(replayed.history)
        .isEqualTo(cupboard.history.subList(before, cupboard.history.size()));
  }
}
