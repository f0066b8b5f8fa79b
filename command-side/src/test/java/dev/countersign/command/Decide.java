package dev.countersign.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.approval.ApprovalActs;
import dev.countersign.command.approval.Approved;
import dev.countersign.command.gateway.HandlerParameters;
import dev.countersign.command.policy.DefaultPolicies;
import dev.countersign.command.policy.InForce;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.employee.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.springframework.core.ResolvableType;

/**
 * Given events, when a command, then events or the rule that refuses: Axon's fixture with the
 * surroundings that the gateway would bring.
 */
public final class Decide<T> {
  /** The zone of the company's calendar. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Class<T> aggregate;
  private final AggregateTestFixture<T> fixture;
  private final List<Event> given = new ArrayList<>();
  private final Map<ResolvableType, Object> facts = new LinkedHashMap<>();
  private final Map<String, Directory.Entry> entries = new LinkedHashMap<>();
  private Actor actor = Actor.system();
  private Instant now = Instant.parse("2026-03-02T02:00:00Z");

  private Decide(Class<T> aggregate) {
    this.aggregate = aggregate;
    fixture = new AggregateTestFixture<>(aggregate);
    DefaultPolicies.kinds().stream()
        .map(DefaultPolicies::of)
        .forEach(shipped -> knowing(new InForce<>(1, shipped)));
  }

  /**
   * Decisions of that aggregate, by the system, on 2 March 2026 in the morning, unless said
   * otherwise.
   */
  public static <T> Decide<T> of(Class<T> aggregate) {
    return new Decide<>(aggregate);
  }

  /** What has happened. */
  public Decide<T> given(Event... events) {
    given.addAll(List.of(events));
    return this;
  }

  /** Who acts, with a role in a branch. */
  public Decide<T> as(String employee, Role role, String branch) {
    return as(new Actor(new EmployeeId(employee), Set.of(new Grant(role, new BranchId(branch)))));
  }

  /** Who acts, with roles in the whole company. */
  public Decide<T> as(String employee, Role... companyWide) {
    Set<Grant> grants = new HashSet<>();
    for (Role role : companyWide) {
      grants.add(new Grant(role, null));
    }
    return as(new Actor(new EmployeeId(employee), grants));
  }

  /** Who acts. */
  public Decide<T> as(Actor actor) {
    this.actor = actor;
    return this;
  }

  /** When. */
  public Decide<T> at(String instant) {
    this.now = Instant.parse(instant);
    return this;
  }

  /** A value that a fact source would bring. */
  public <F> Decide<T> knowing(Class<F> type, F fact) {
    return knowing(ResolvableType.forClass(type), fact);
  }

  /** The same of a type with type arguments. */
  public Decide<T> knowing(ResolvableType type, Object fact) {
    facts.put(type, fact);
    return this;
  }

  /** A version of a policy other than the first one, which the house ships. */
  public Decide<T> knowing(InForce<?> policy) {
    return knowing(InForce.type(policy.policy().getClass()), policy);
  }

  /** Something the command may name. */
  public Decide<T> knowing(Directory.Entry entry) {
    entries.put(entry.stream(), entry);
    return this;
  }

  /** Sends the command. */
  public Outcome when(Command command) {
    List<HandlerParameters.Fact> known = new ArrayList<>();
    facts.forEach(
        (type, fact) ->
            known.add(new HandlerParameters.Fact(type, Command.class, (sent, context) -> fact)));
    HandlerParameters surroundings = new HandlerParameters(known);
    // A case tells what its own command needs; other handlers of the aggregate may go without.
    fixture.registerParameterResolverFactory(
        (executable, parameters, index) ->
            surroundings.brings(parameters[index])
                ? surroundings.createInstance(executable, parameters, index)
                : null);
    fixture.registerCommandHandlerInterceptor(
        (unitOfWork, chain) -> {
          HandlerParameters.enter(
              unitOfWork,
              new CommandContext(actor, now, LocalDate.ofInstant(now, ZONE), ZONE, null),
              new Directory(Map.copyOf(entries)));
          return chain.proceed();
        });
    if (Approved.class.isAssignableFrom(aggregate)) {
      fixture.registerAnnotatedCommandHandler(new ApprovalActs(kind -> documents()));
    }
    return new Outcome(command, fixture.given(given).when(command));
  }

  @SuppressWarnings("unchecked") // acts are tried on documents that are approved
  private Repository<? extends AggregateRoot> documents() {
    return (Repository<? extends AggregateRoot>) (Repository<?>) fixture.getRepository();
  }

  /** What came of it. */
  public final class Outcome {
    private final Command command;
    private final ResultValidator<T> result;

    private Outcome(Command command, ResultValidator<T> result) {
      this.command = command;
      this.result = result;
    }

    /** Just these events. */
    public void thenEvents(Event... events) {
      result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
    }

    /** Refused by that rule, which the command must name unless it holds for all commands. */
    public void thenRefusedBy(Class<? extends Rule> rule) {
      result
          .expectNoEvents()
          .expectException(
              new CustomTypeSafeMatcher<Throwable>("a refusal by " + Rule.nameOf(rule)) {
                @Override
                protected boolean matchesSafely(Throwable failure) {
                  return failure instanceof RuleViolation refusal
                      && rule.isInstance(refusal.broken());
                }
              });
      if (!rule.getPackageName().equals(Rule.class.getPackageName())) {
        assertThat(command.getClass().getAnnotation(Intention.class).refusedBy())
            .as("refusedBy of " + command.getClass().getSimpleName())
            .anyMatch(named -> named.isAssignableFrom(rule));
      }
    }

    /** Refused because no role allows it. */
    public void thenNotAllowed() {
      result.expectException(NotAllowed.class).expectNoEvents();
    }
  }
}
