package dev.countersign.command.contract;

import dev.countersign.command.Actor;
import dev.countersign.command.Command;
import dev.countersign.command.CommandContext;
import dev.countersign.command.CommandRefused;
import dev.countersign.command.Decide;
import dev.countersign.command.Directory;
import dev.countersign.command.Grant;
import dev.countersign.command.approval.ApprovalActs;
import dev.countersign.command.approval.ApprovalTerms;
import dev.countersign.command.approval.Approvers;
import dev.countersign.command.authority.SigningEntities;
import dev.countersign.command.calendar.WorkingDays;
import dev.countersign.command.contract.approval.Counterparty;
import dev.countersign.command.contract.approval.CustomerExposure;
import dev.countersign.command.contract.approval.SubmitForApproval;
import dev.countersign.command.contract.custody.ArchiveFile;
import dev.countersign.command.contract.drafting.Draft;
import dev.countersign.command.contract.drafting.KnownCustomer;
import dev.countersign.command.contract.drafting.Lead;
import dev.countersign.command.contract.drafting.LineProducts;
import dev.countersign.command.contract.drafting.Parent;
import dev.countersign.command.contract.drafting.TemplateText;
import dev.countersign.command.contract.numbering.NextNumber;
import dev.countersign.command.contract.renewal.Predecessor;
import dev.countersign.command.contract.review.SellingTeam;
import dev.countersign.command.contract.terms.Pursuit;
import dev.countersign.command.document.KnownDocument;
import dev.countersign.command.gateway.HandlerParameters;
import dev.countersign.command.policy.DefaultPolicies;
import dev.countersign.command.policy.InForce;
import dev.countersign.command.seal.SealInHand;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.brandpursuit.BrandPursuitPhase;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.CurrencyPolicy;
import dev.countersign.events.policy.Policy;
import dev.countersign.events.policy.RenewalPolicy;
import dev.countersign.events.policy.TaxPolicy;
import dev.countersign.events.policy.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
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
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * A house with contracts in memory: the real aggregate on a real command bus, so that sequences of
 * commands can be tried and their history read.
 */
final class House {
  private final EmbeddedEventStore store =
      EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
  private final CommandBus bus = SimpleCommandBus.builder().build();
  private final List<Event> history = new ArrayList<>();
  private final Map<ContractId, CustomerExposure.Other> exposed = new LinkedHashMap<>();
  private final Map<ContractId, Money> amounts = new HashMap<>();
  private Actor actor = Actor.system();
  private LineProducts products = Cases.PRODUCTS;
  private Approvers staff = manyOfEachRole();
  private Instant now = Instant.parse("2026-03-02T02:00:00Z");

  House() {
    var parameters =
        MultiParameterResolverFactory.ordered(
            ClasspathParameterResolverFactory.forClass(House.class),
            new HandlerParameters(
                List.of(
                    shipped(ContractPolicy.class),
                    shipped(ApprovalPolicy.class),
                    shipped(CurrencyPolicy.class),
                    shipped(RenewalPolicy.class),
                    shipped(TaxPolicy.class),
                    shipped(WorkCalendar.class),
                    fact(LineProducts.class, command -> products),
                    fact(TemplateText.class, House::text),
                    fact(Lead.class, command -> Lead.NONE),
                    fact(KnownDocument.class, command -> KnownDocument.NONE),
                    fact(KnownCustomer.class, command -> new KnownCustomer(null)),
                    fact(ArchiveFile.class, command -> new ArchiveFile(Cases.ID)),
                    fact(Parent.class, command -> new Parent(Cases.CUSTOMER, ContractPhase.ACTIVE)),
                    fact(CustomerExposure.class, this::exposure),
                    fact(Counterparty.class, command -> new Counterparty(LocalDate.MAX)),
                    fact(ApprovalTerms.class, command -> Cases.terms(staff)),
                    fact(SealInHand.class, command -> Cases.SEAL_IN_HAND),
                    fact(SigningEntities.class, command -> Cases.ENTITIES),
                    fact(WorkingDays.class, command -> Cases.WORKING_DAYS),
                    fact(SellingTeam.class, command -> Cases.SELLING),
                    fact(Pursuit.class, command -> new Pursuit(true, BrandPursuitPhase.APPROVED)),
                    fact(
                        Predecessor.class,
                        command ->
                            new Predecessor(
                                ContractType.TECHNICAL_SERVICE,
                                Cases.BJ,
                                Cases.CUSTOMER,
                                ContractPhase.ACTIVE,
                                Cases.TODAY,
                                null)),
                    fact(NextNumber.class, command -> nextNumber()))));
    Repository<Contract> contracts =
        EventSourcingRepository.builder(Contract.class)
            .eventStore(store)
            .parameterResolverFactory(parameters)
            .build();
    AggregateAnnotationCommandHandler.<Contract>builder()
        .aggregateType(Contract.class)
        .parameterResolverFactory(parameters)
        .repository(contracts)
        .build()
        .subscribe(bus);
    new AnnotationCommandHandlerAdapter<>(new ApprovalActs(kind -> contracts), parameters)
        .subscribe(bus);
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
        messages ->
            messages.forEach(
                message -> {
                  Event event = (Event) message.getPayload();
                  history.add(event);
                  remember(event);
                }));
  }

  /** A house that knows nothing but what happened to the contract so far; its history is empty. */
  static House after(List<Event> events) {
    House house = new House();
    for (int sequence = 0; sequence < events.size(); sequence++) {
      house.store.publish(
          new GenericDomainEventMessage<>(
              "Contract", Cases.ID.toString(), sequence, events.get(sequence)));
    }
    house.history.clear();
    return house;
  }

  /** Lets these be the products of the catalogue. */
  void knowing(List<ProductId> catalogue) {
    products =
        new LineProducts(
            new Directory(
                catalogue.stream()
                    .map(product -> new Directory.Entry(product.toString(), null, true))
                    .collect(Collectors.toMap(Directory.Entry::stream, entry -> entry))));
  }

  /** Lets nobody else decide on contracts. */
  void staff(Map<EmployeeId, Set<Role>> people) {
    staff =
        new Approvers(
            people.entrySet().stream()
                .map(each -> Cases.holder(each.getKey(), each.getValue().toArray(Role[]::new)))
                .toList());
  }

  /** Lets it be that time. */
  void at(Instant instant) {
    now = instant;
  }

  private static Approvers manyOfEachRole() {
    List<Actor> many = new ArrayList<>();
    for (Role role : Role.values()) {
      for (int each = 1; each <= 10; each++) {
        many.add(Cases.holder(new EmployeeId(role + " " + each), role));
      }
    }
    return new Approvers(many);
  }

  /** Sends as somebody with these company-wide roles; the name of what refused it, if anything. */
  Optional<String> send(EmployeeId employee, Set<Role> roles, Command command) {
    return send(employee, null, roles, command);
  }

  /** The same, in the place of another, who delegated these roles. */
  Optional<String> send(
      EmployeeId employee, @Nullable EmployeeId onBehalfOf, Set<Role> roles, Command command) {
    Set<Grant> grants = new HashSet<>();
    roles.forEach(role -> grants.add(new Grant(role, null)));
    actor =
        employee.equals(Actor.SYSTEM) ? Actor.system() : new Actor(employee, grants, onBehalfOf);
    var callback = new FutureCallback<Command, Object>();
    bus.dispatch(GenericCommandMessage.<Command>asCommandMessage(command), callback);
    var result = callback.getResult();
    if (!result.isExceptional()) {
      return Optional.empty();
    }
    Throwable failure = result.exceptionResult();
    if (failure instanceof CommandRefused refused) {
      return Optional.of(refused.rule());
    }
    throw new AssertionError("Neither accepted nor refused: " + command, failure);
  }

  /** Sends what must be accepted. */
  void must(EmployeeId employee, Role role, Command command) {
    Optional<String> refusal = send(employee, Set.of(role), command);
    if (refusal.isPresent()) {
      throw new AssertionError(command + " was refused by " + refusal.get());
    }
  }

  /** All events, oldest first. */
  List<Event> history() {
    return history;
  }

  /** All events of a type, oldest first. */
  <E extends Event> List<E> history(Class<E> type) {
    return history.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static TemplateText text(Command command) {
    return command instanceof Draft draft && draft.templateId() != null
        ? Cases.ON_TEMPLATE
        : TemplateText.NONE;
  }

  private CustomerExposure exposure(Command command) {
    ContractId own = ((SubmitForApproval) command).contractId();
    return new CustomerExposure(
        exposed.values().stream().filter(other -> !other.contractId().equals(own)).toList(),
        List.of());
  }

  private NextNumber nextNumber() {
    int numbers = history(ContractNumberAllocated.class).size() + 1;
    return new NextNumber("XS-BJ-2026", numbers, "XS-BJ-2026-%04d".formatted(numbers), 1);
  }

  private void remember(Event event) {
    if (event instanceof ContractDrafted drafted) {
      amounts.put(drafted.contractId(), drafted.amount());
    }
    if (event instanceof SubmittedForApproval submitted) {
      ContractId contract = new ContractId(submitted.document().value());
      Money amount = Objects.requireNonNull(amounts.get(contract));
      exposed.put(
          contract, new CustomerExposure.Other(contract, amount, submitted.effectiveDate()));
    }
  }

  private static HandlerParameters.Fact shipped(Class<? extends Policy> kind) {
    InForce<?> first = new InForce<>(1, DefaultPolicies.of(kind));
    return new HandlerParameters.Fact(
        InForce.type(kind), Command.class, (command, context) -> first);
  }

  private static <F> HandlerParameters.Fact fact(Class<F> type, Function<Command, F> value) {
    return new HandlerParameters.Fact(
        ResolvableType.forClass(type), Command.class, (command, context) -> value.apply(command));
  }
}
