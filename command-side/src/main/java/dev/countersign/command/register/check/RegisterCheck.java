package dev.countersign.command.register.check;

import dev.countersign.command.register.Agreement;
import dev.countersign.command.register.Register;
import dev.countersign.eventstore.AxonServerFailures;
import dev.countersign.eventstore.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the registers anew from the first event on, and again whenever that is done, in one
 * instance and little by little; and compares them all the while, with what was made last and
 * follows the log since.
 */
@Component
@EnableConfigurationProperties(RegisterCheckProperties.class)
class RegisterCheck {
  private static final Logger LOG = LoggerFactory.getLogger(RegisterCheck.class);

  /** How soon an instance knows what another one has found. */
  private static final Duration NEWS = Duration.ofSeconds(1);

  /** At the end nobody waits longer, as for a database that does not answer. */
  private static final Duration LONGEST_STEP = Duration.ofSeconds(5);

  /** Whoever is silent for longer is taken to be dead. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final List<Register> registers;
  private final RegisterDifferences differences;
  private final Agreement agreement;
  private final LostCommands lost;
  private final EventLog log;
  private final JdbcClient jdbc;
  private final RegisterCheckProperties properties;
  private final TransactionTemplate transaction;
  private final TransactionTemplate snapshot;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable Thread thread;

  /** Of an earlier comparison, where one alone proves nothing. */
  private Set<Finding> seenBefore = Set.of();

  private Set<Finding> missing = Set.of();
  private @Nullable Recomputation complete;
  private @Nullable Recomputation next;
  private Optional<Instant> madeFrom = Optional.empty();
  private long comparedAt;
  private int begun;

  RegisterCheck(
      List<Register> registers,
      RegisterDifferences differences,
      Agreement agreement,
      LostCommands lost,
      EventLog log,
      DataSource dataSource,
      RegisterCheckProperties properties) {
    this.registers = registers;
    this.differences = differences;
    this.agreement = agreement;
    this.lost = lost;
    this.log = log;
    this.jdbc = JdbcClient.create(dataSource);
    this.properties = properties;
    var transactions = new DataSourceTransactionManager(dataSource);
    this.transaction = new TransactionTemplate(transactions);
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    thread = Thread.ofPlatform().daemon().name("register-check").start(this::goRound);
  }

  @EventListener(ContextClosedEvent.class)
  void stop() throws InterruptedException {
    stopping.countDown();
    Thread running = thread;
    if (running != null) {
      var _ = running.join(LONGEST_STEP);
    }
  }

  private void goRound() {
    boolean failed = false;
    try {
      Duration pause = Duration.ZERO;
      while (!stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
        try {
          pause = work();
          failed = false;
        } catch (RuntimeException e) {
          // What is wrong with Axon Server is told by the link.
          if (!failed && !AxonServerFailures.isUnavailable(e)) {
            LOG.warn("The registers could not be compared with the log; it is tried again.", e);
          }
          failed = true;
          giveUp();
          pause = properties.rest();
        }
      }
      differences.leave();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.debug("Another instance takes over in a while.", e);
    }
  }

  /** Does something, and says how long to pause then. */
  private Duration work() {
    long begin = System.nanoTime();
    agreement.refresh();
    if (!Boolean.TRUE.equals(transaction.execute(_ -> differences.isMine()))) {
      giveUp();
      return NEWS;
    }
    Optional<Instant> logAsOf = lost.lastGivenUp();
    if (!logAsOf.equals(madeFrom)) {
      // What was made of events that are gone says nothing any more.
      giveUp();
      madeFrom = logAsOf;
    }
    boolean rests = advance();
    long worked = System.nanoTime() - begin;
    Duration pause =
        Duration.ofNanos(
            Math.min((long) (worked / properties.load()) - worked, LONGEST_PAUSE.toNanos()));
    return rests && pause.compareTo(properties.rest()) < 0 ? properties.rest() : pause;
  }

  private void giveUp() {
    complete = null;
    next = null;
    seenBefore = Set.of();
  }

  /** Whether a round is complete. */
  private boolean advance() {
    Recomputation making = next == null ? begin() : next;
    next = making;
    if (step(making)) {
      if (complete != null && System.nanoTime() - comparedAt > properties.rest().toNanos()) {
        compare(complete);
      }
      return false;
    }
    if (complete != null) {
      Recomputation former = complete;
      transaction.executeWithoutResult(_ -> former.drop());
    }
    complete = making;
    next = null;
    missing =
        log.sharesTransactions()
            ? new HashSet<>(transaction.execute(_ -> making.answeredWithoutEvents()))
            : Set.of();
    compare(making);
    return true;
  }

  private Recomputation begin() {
    begun++;
    Recomputation begins =
        new Recomputation("command_from_log_" + (1 + begun % 2), registers, log, jdbc);
    transaction.executeWithoutResult(
        _ -> {
          demandMine();
          begins.begin();
        });
    return begins;
  }

  /** Whether there may be more. */
  private boolean step(Recomputation recomputation) {
    long before = recomputation.position();
    Long after =
        transaction.execute(
            _ -> {
              demandMine();
              return recomputation.step();
            });
    recomputation.goOnFrom(after == null ? before : after);
    return recomputation.position() > before;
  }

  /** Until the transaction's end no other instance works at the same tables. */
  private void demandMine() {
    if (!differences.isMine()) {
      throw new IllegalStateException("Another instance has taken over");
    }
  }

  private void compare(Recomputation recomputation) {
    while (step(recomputation)) {
      if (stopping.getCount() == 0) {
        return;
      }
    }
    Set<Finding> found =
        snapshot.execute(
            status -> {
              status.setRollbackOnly();
              return new LinkedHashSet<>(recomputation.compare());
            });
    if (found == null) {
      return;
    }
    found.addAll(missing);
    Set<Finding> certain = new LinkedHashSet<>(found);
    if (!log.sharesTransactions()) {
      certain.retainAll(seenBefore);
      seenBefore = found;
    }
    List<Finding> news =
        transaction.execute(
            _ -> {
              List<Finding> kept = differences.keep(certain, recomputation.position());
              // Whoever is told of a difference finds that nothing is decided on it any more.
              agreement.refresh();
              return kept;
            });
    comparedAt = System.nanoTime();
    if (news != null) {
      news.forEach(
          finding ->
              LOG.error(
                  "THE REGISTERS AND THE LOG DISAGREE: only {} has {} in {}; nothing is decided on it.",
                  finding.stoodIn().equals("log") ? "the log" : "the register",
                  finding.row(),
                  finding.register()));
    }
  }
}
