package dev.countersign.command.automation;

import static dev.countersign.command.automation.AutomationKit.because;
import static dev.countersign.command.automation.AutomationKit.cause;
import static dev.countersign.command.automation.AutomationKit.settle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.countersign.command.TestCommandSide;
import dev.countersign.command.automation.AutomationTasks.DeadLetter;
import dev.countersign.command.branch.LaunchBranch;
import dev.countersign.command.gateway.CommandSender;
import dev.countersign.command.product.DefineProduct;
import dev.countersign.command.product.ReclassifyProduct;
import dev.countersign.events.CustomerId;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.customer.CustomerRegistered;
import dev.countersign.events.product.ProductReclassified;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;

/** What holds for all automations, seen on one that has no other use. */
class AutomationTest {
  private static final LocalDate DATE = LocalDate.of(2026, 1, 1);

  private static final String AUTOMATION =
      WhenProductIsReclassifiedThenRegisterCustomer.class.getSimpleName();

  @BeforeAll
  static void branch() {
    TestCommandSide.send(
        new LaunchBranch(WhenProductIsReclassifiedThenRegisterCustomer.BRANCH, "Robots", null));
  }

  private static ProductId product(String code) {
    ProductId product = new ProductId(code);
    TestCommandSide.send(new DefineProduct(product, code, "First", Money.of("1.00", "CNY"), DATE));
    return product;
  }

  private static DomainEventMessage<?> reclassify(ProductId product, String line) {
    return cause(new ReclassifyProduct(product, line, DATE));
  }

  private static List<CustomerId> demanded(DomainEventMessage<?> cause) {
    ProductReclassified event = (ProductReclassified) cause.getPayload();
    return IntStream.rangeClosed(1, 2)
        .mapToObj(number -> WhenProductIsReclassifiedThenRegisterCustomer.id(event, number))
        .toList();
  }

  private static List<CustomerId> registered(DomainEventMessage<?> cause) {
    return because(cause).stream().map(e -> ((CustomerRegistered) e).customerId()).toList();
  }

  private static List<String> registeredFor(ProductId product) {
    return AutomationKit.log().stream()
        .filter(message -> message.getPayload() instanceof CustomerRegistered)
        .map(message -> ((CustomerRegistered) message.getPayload()).customerId().value())
        .filter(id -> id.startsWith(product.value() + "-"))
        .toList();
  }

  @Test
  void sendsEachCommandOnceAndInOrder() {
    ProductId product = product("IN_ORDER");
    List<DomainEventMessage<?>> causes = new ArrayList<>();
    for (String line : List.of("A", "B", "C", "D")) {
      causes.add(reclassify(product, line));
    }
    settle();

    causes.forEach(cause -> assertThat(registered(cause)).isEqualTo(demanded(cause)));
    assertThat(registeredFor(product))
        .containsExactly(
            "IN_ORDER-A-1",
            "IN_ORDER-A-2",
            "IN_ORDER-B-1",
            "IN_ORDER-B-2",
            "IN_ORDER-C-1",
            "IN_ORDER-C-2",
            "IN_ORDER-D-1",
            "IN_ORDER-D-2");
  }

  @Test
  void whatFollowsNamesItsCause() {
    DomainEventMessage<?> cause = reclassify(product("CAUSE"), "A");
    settle();

    assertThat(AutomationKit.log())
        .filteredOn(
            message -> cause.getIdentifier().equals(message.getMetaData().get("causationId")))
        .hasSize(2)
        .allSatisfy(
            message ->
                assertThat(message.getMetaData())
                    .containsEntry("actor", "system")
                    .containsEntry("correlationId", cause.getMetaData().get("correlationId"))
                    .containsEntry(
                        "requestId",
                        "automation:%s:%s".formatted(AUTOMATION, cause.getIdentifier())));
  }

  @Test
  void aProcessThatDiesBeforeItNotedWhatItSentIsNoReasonToSendItTwice() {
    ProductId product = product("NOTED");
    DomainEventMessage<?> cause = reclassify(product, "A");
    settle();
    AutomationKit.dieBeforeItIsNoted(AUTOMATION, cause);

    assertThat(registered(cause)).isEqualTo(demanded(cause));
    assertThat(AutomationKit.deadLetters(AUTOMATION)).isEmpty();
  }

  @Test
  void aProcessThatDiesBetweenTwoCommandsIsMadeUpFor() {
    WhenProductIsReclassifiedThenRegisterCustomer.DYING.set(true);
    DomainEventMessage<?> cause = reclassify(product("BETWEEN"), "A");
    settle();

    assertThat(WhenProductIsReclassifiedThenRegisterCustomer.DYING).isFalse();
    assertThat(registered(cause)).isEqualTo(demanded(cause));
  }

  @Test
  void whatIsRefusedIsParkedAndItsSubjectWaits() {
    WhenProductIsReclassifiedThenRegisterCustomer.REFUSED.set(true);
    ProductId product = product("PARKED");
    DomainEventMessage<?> refused = reclassify(product, "Refused");
    DomainEventMessage<?> behind = reclassify(product, "Behind");
    DomainEventMessage<?> elsewhere = reclassify(product("ELSEWHERE"), "A");
    settle();

    assertThat(registered(refused)).isEmpty();
    assertThat(registered(behind)).isEmpty();
    assertThat(registered(elsewhere)).hasSize(2);
    assertThat(AutomationKit.deadLetters(AUTOMATION))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.stream()).isEqualTo(product.toString());
              assertThat(letter.event()).isEqualTo("ProductReclassified");
              assertThat(letter.failure()).startsWith("credit-code-is-well-formed: ");
            })
        .extracting(DeadLetter::behind)
        .isEqualTo(1L);
    AutomationKit.retry(AUTOMATION);
    assertThat(AutomationKit.deadLetters(AUTOMATION)).as("not mended yet").hasSize(1);

    WhenProductIsReclassifiedThenRegisterCustomer.REFUSED.set(false);
    AutomationKit.retry(AUTOMATION);
    assertThat(AutomationKit.deadLetters(AUTOMATION)).isEmpty();
    assertThat(registeredFor(product))
        .containsExactly(
            "PARKED-Refused-1", "PARKED-Refused-2", "PARKED-Behind-1", "PARKED-Behind-2");
  }

  @Test
  void whatIsLoggedTellsTheRequestByWhichItIsOnRecord() {
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(AutomationRunner.class);
    lines.start();
    logger.addAppender(lines);
    WhenProductIsReclassifiedThenRegisterCustomer.REFUSED.set(true);
    DomainEventMessage<?> refused;
    try {
      refused = reclassify(product("LOGGED"), "Refused");
      settle();
    } finally {
      logger.detachAppender(lines);
      WhenProductIsReclassifiedThenRegisterCustomer.REFUSED.set(false);
      AutomationKit.retry(AUTOMATION);
    }
    assertThat(lines.list)
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.getMDCPropertyMap())
                    .containsEntry(
                        "requestId", "automation:" + AUTOMATION + ":" + refused.getIdentifier()));
  }

  @Test
  void severalInstancesDoNothingTwice() {
    List<DomainEventMessage<?>> causes = new ArrayList<>();
    AtomicBoolean settled = new AtomicBoolean();
    try (ExecutorService others = Executors.newFixedThreadPool(3)) {
      IntStream.range(0, 3)
          .forEach(
              _ -> {
                var _ =
                    others.submit(
                        () -> {
                          AutomationRunner another = another();
                          while (!settled.get()) {
                            another.next();
                          }
                        });
              });
      try {
        for (int i = 0; i < 20; i++) {
          ProductId product = product("MANY_" + i);
          causes.add(reclassify(product, "A"));
          causes.add(reclassify(product, "B"));
        }
        settle();
      } finally {
        settled.set(true);
      }
    }
    causes.forEach(cause -> assertThat(registered(cause)).isEqualTo(demanded(cause)));
  }

  private static AutomationRunner another() {
    return new AutomationRunner(
        TestCommandSide.bean(Automations.class),
        TestCommandSide.bean(AutomationTasks.class),
        TestCommandSide.bean(EventStore.class),
        TestCommandSide.bean(CommandSender.class),
        TestCommandSide.bean(PlatformTransactionManager.class));
  }

  @Test
  void twoOfOneNameDoNotStart() {
    Automation<?, ?> automation = new WhenProductIsReclassifiedThenRegisterCustomer();
    assertThatThrownBy(() -> new Automations(List.of(automation, automation)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(AUTOMATION);
  }
}
