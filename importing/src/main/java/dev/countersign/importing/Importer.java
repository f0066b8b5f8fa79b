package dev.countersign.importing;

import dev.countersign.command.gateway.CommandReader;
import dev.countersign.command.gateway.CommandRehearsal;
import dev.countersign.command.gateway.CommandSender;
import dev.countersign.importing.ImportRun.State;
import dev.countersign.web.Caller;
import dev.countersign.web.LoggedRequest;
import dev.countersign.web.RequestTrail;
import dev.countersign.web.Text;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Runs imports in the background, one after another; what it was doing survives it. */
@Component
class Importer implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Importer.class);
  private static final Duration GRACE = Duration.ofSeconds(10);

  static final Text UNEXPECTED =
      new Text(
          "An unexpected error, which is in the log of the server, interrupted it.",
          "意外错误中断了导入,详见服务器日志。");

  private final ImportRuns runs;
  private final ImportStore store;
  private final MappingReader mappings;
  private final CommandReader reader;
  private final CommandSender sender;
  private final CommandRehearsal rehearsal;
  private final PlatformTransactionManager transactionManager;
  private final DataSource dataSource;
  private final int senders;
  private volatile @Nullable ExecutorService worker;

  /**
   * With its surroundings.
   *
   * @param senders {@code countersign.import.senders}: how many commands are under way at once;
   *     each takes a database connection
   */
  Importer(
      ImportRuns runs,
      ImportStore store,
      MappingReader mappings,
      CommandReader reader,
      CommandSender sender,
      CommandRehearsal rehearsal,
      PlatformTransactionManager transactionManager,
      DataSource dataSource,
      @Value("${countersign.import.senders:8}") int senders) {
    this.runs = runs;
    this.store = store;
    this.mappings = mappings;
    this.reader = reader;
    this.sender = sender;
    this.rehearsal = rehearsal;
    this.transactionManager = transactionManager;
    this.dataSource = dataSource;
    this.senders = senders;
  }

  /**
   * Takes an import on.
   *
   * @throws dev.countersign.web.ProblemException 400 when mapping and files do not fit
   */
  ImportRun begin(
      String mappingText,
      Map<String, ? extends InputStreamSource> files,
      boolean dryRun,
      Caller caller,
      RequestTrail trail) {
    Mapping mapping = mappings.read(mappingText);
    Plan plan = Plan.of(mapping, files, store.numbering(mapping.name()));
    ImportRun run = new ImportRun(mapping.name(), mappingText, plan.rows(), dryRun, caller, trail);
    store.create(run, files);
    submit(run.id());
    return known(run.id());
  }

  /**
   * Goes on with an import that was interrupted or cancelled.
   *
   * @throws dev.countersign.web.ProblemException 409 when it is running or has finished
   */
  ImportRun resume(UUID id) {
    ImportRun run = known(id);
    if (run.state() == State.FINISHED) {
      throw ImportProblem.finished(id);
    }
    settle(id);
    if (!store.move(id, State.WAITING, State.INTERRUPTED, State.CANCELLED)) {
      throw ImportProblem.running(id);
    }
    submit(id);
    return known(id);
  }

  /**
   * Stops an import after the commands that are under way.
   *
   * @throws dev.countersign.web.ProblemException 409 when it has finished
   */
  ImportRun cancel(UUID id) {
    known(id);
    store.move(id, State.CANCELLED, State.WAITING, State.RUNNING, State.INTERRUPTED);
    ImportRun run = known(id);
    if (run.state() == State.FINISHED) {
      throw ImportProblem.finished(id);
    }
    return run;
  }

  /**
   * The import of that id.
   *
   * @throws dev.countersign.web.ProblemException 404 when there is none
   */
  ImportRun known(UUID id) {
    return runs.findById(id).orElseThrow(() -> ImportProblem.unknown(id));
  }

  private void submit(UUID id) {
    ExecutorService present = worker;
    if (present != null) {
      present.execute(() -> run(id));
    }
  }

  private void run(UUID id) {
    try (ImportLock lock = ImportLock.take(dataSource, id).orElse(null)) {
      if (lock != null && store.begin(id)) {
        ImportRun begun = known(id);
        try (LoggedRequest _ = LoggedRequest.of(begun.requestId())) {
          executeOrEnd(begun);
        }
      }
    } catch (SQLException | DataAccessException e) {
      log.error("Import {} cannot be recorded; resume it when the database is back", id, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void executeOrEnd(ImportRun run) throws InterruptedException {
    try {
      execute(run);
    } catch (RuntimeException e) {
      log.error("Import {} was interrupted", run.id(), e);
      store.end(run.id(), State.INTERRUPTED, UNEXPECTED);
    }
  }

  private void execute(ImportRun run) throws InterruptedException {
    Mapping mapping = mappings.read(run.mapping());
    Map<String, InputStreamSource> files = store.files(run.id());
    Plan plan =
        run.dryRun()
            ? Plan.of(mapping, files, store.numbering(mapping.name()))
            : store.numbered(mapping.name(), numbering -> Plan.of(mapping, files, numbering));
    Delivery delivery = run.dryRun() ? rehearsal::send : sender::send;
    RecordedSteps recorded = run.dryRun() ? new RecordedSteps() : store.steps(run.id());
    new Execution(
            run,
            plan,
            new RowProcessor(run, plan, reader, delivery, recorded),
            store,
            transactionManager,
            senders,
            () -> worker == null)
        .run();
  }

  /** Whatever nobody runs any more was interrupted. */
  private void settle(UUID id) {
    try (ImportLock lock = ImportLock.take(dataSource, id).orElse(null)) {
      if (lock != null && store.move(id, State.INTERRUPTED, State.RUNNING)) {
        store.end(
            id,
            State.INTERRUPTED,
            new Text(
                "The server ended before the import did; resume the import.", "服务器先于导入结束;请恢复该导入。"));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void start() {
    worker =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("imports").daemon().factory());
    for (ImportRun run : runs.findByStateIn(List.of(State.WAITING, State.RUNNING))) {
      settle(run.id());
      submit(run.id());
    }
  }

  @Override
  public void stop() {
    ExecutorService stopping = worker;
    worker = null;
    if (stopping != null) {
      stopping.shutdown();
      try {
        if (!stopping.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
          log.warn("An import did not stop in time; resume it after the next start");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return worker != null;
  }
}
