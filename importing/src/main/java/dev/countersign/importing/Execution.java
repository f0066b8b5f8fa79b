package dev.countersign.importing;

import dev.countersign.eventstore.Rehearsal;
import dev.countersign.importing.ImportRun.State;
import dev.countersign.importing.Mapping.Field;
import dev.countersign.importing.Mapping.Step;
import dev.countersign.web.LoggedRequest;
import dev.countersign.web.ProblemException;
import dev.countersign.web.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;

/**
 * Carries out one import: source after source, the rows of each shared among senders so that those
 * of one target stay in order. The thread that runs it records what the senders have done.
 */
final class Execution {
  private static final Logger log = LoggerFactory.getLogger(Execution.class);
  private static final Duration BETWEEN_RECORDS = Duration.ofMillis(300);

  private final ImportRun run;
  private final Plan plan;
  private final RowProcessor processor;
  private final ImportStore store;
  private final PlatformTransactionManager transactionManager;
  private final int senders;
  private final BooleanSupplier serverStops;
  private final Queue<RowResult> results = new ConcurrentLinkedQueue<>();
  private volatile @Nullable String phase;
  private volatile boolean stopped;
  private long recordedAt = System.nanoTime();

  Execution(
      ImportRun run,
      Plan plan,
      RowProcessor processor,
      ImportStore store,
      PlatformTransactionManager transactionManager,
      int senders,
      BooleanSupplier serverStops) {
    this.run = run;
    this.plan = plan;
    this.processor = processor;
    this.store = store;
    this.transactionManager = transactionManager;
    this.senders = senders;
    this.serverStops = serverStops;
  }

  /** Runs to the end, a stop or a fault, which ends up on record. */
  void run() throws InterruptedException {
    log.info("{} {} ({} rows) begins", run.dryRun() ? "Dry run" : "Import", run.id(), plan.rows());
    addUnreadable();
    try {
      try (ExecutorService pool =
          Executors.newFixedThreadPool(
              run.dryRun() ? 1 : senders,
              Thread.ofPlatform().name("import-", 0).daemon().factory())) {
        if (run.dryRun()) {
          await(pool, List.of(rehearsal()));
        } else {
          for (Sheet sheet : plan.book().inOrder()) {
            phase = sheet.source().name();
            await(pool, shares(sheet));
          }
        }
      }
    } catch (ExecutionException e) {
      record();
      end(State.INTERRUPTED, explained(e.getCause() == null ? e : e.getCause()));
      return;
    }
    record();
    if (serverStops.getAsBoolean()) {
      end(
          State.INTERRUPTED,
          new Text("The server was stopped; resume the import.", "服务器已停止;请恢复该导入。"));
    } else {
      end(stopped ? State.CANCELLED : State.FINISHED, null);
    }
  }

  private void addUnreadable() {
    Map<String, List<Finding>> byRow = new LinkedHashMap<>();
    for (Finding finding : plan.unreadable()) {
      byRow
          .computeIfAbsent(finding.file() + "\n" + finding.line(), row -> new ArrayList<>())
          .add(finding);
    }
    byRow.values().forEach(findings -> results.add(new RowResult(List.of(), findings)));
  }

  private Callable<Boolean> rehearsal() {
    return () ->
        Rehearsal.run(
            transactionManager,
            () -> {
              for (Sheet sheet : plan.book().inOrder()) {
                phase = sheet.source().name();
                process(sheet, IntStream.range(0, sheet.rows().size()));
              }
              return true;
            });
  }

  private List<Callable<Boolean>> shares(Sheet sheet) {
    List<IntStream.Builder> shares = Stream.generate(IntStream::builder).limit(senders).toList();
    int index = 0;
    for (Sheet.Row row : sheet.rows()) {
      shares.get(Math.floorMod(target(sheet, row).hashCode(), senders)).add(index++);
    }
    return shares.stream()
        .<Callable<Boolean>>map(
            share ->
                () -> {
                  process(sheet, share.build());
                  return true;
                })
        .toList();
  }

  /** What a row's first command goes to. */
  private String target(Sheet sheet, Sheet.Row row) {
    if (sheet.source().part() != null) {
      return row.id();
    }
    Step first = sheet.source().commands().getFirst();
    for (Field field : first.fields()) {
      if (field.name().equals(first.type().target().getName())) {
        try {
          String text = field.value().evaluate(plan.book(), sheet, row).text();
          return text == null ? row.id() : text;
        } catch (Unusable e) {
          return row.id();
        }
      }
    }
    return row.id();
  }

  private void process(Sheet sheet, IntStream indexes) {
    List<Sheet.Row> rows = sheet.rows();
    for (PrimitiveIterator.OfInt next = indexes.iterator(); next.hasNext(); ) {
      if (stopped || serverStops.getAsBoolean()) {
        return;
      }
      try {
        results.add(processor.process(sheet, rows.get(next.nextInt())));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Also what is logged between two commands is about the request that started the import. */
  private boolean logged(Callable<Boolean> task) throws Exception {
    try (LoggedRequest _ = LoggedRequest.of(run.requestId())) {
      return task.call();
    }
  }

  private void await(ExecutorService pool, List<Callable<Boolean>> tasks)
      throws InterruptedException, ExecutionException {
    var completion = new ExecutorCompletionService<Boolean>(pool);
    tasks.forEach(task -> completion.submit(() -> logged(task)));
    @Nullable ExecutionException fault = null;
    for (int open = tasks.size(); open > 0; ) {
      Future<Boolean> done = completion.poll(BETWEEN_RECORDS.toMillis(), TimeUnit.MILLISECONDS);
      if (done != null) {
        open--;
        try {
          done.get();
        } catch (ExecutionException e) {
          stopped = true;
          fault = fault == null ? e : fault;
        }
      }
      if (System.nanoTime() - recordedAt >= BETWEEN_RECORDS.toNanos()) {
        record();
      }
    }
    if (fault != null) {
      throw fault;
    }
  }

  private void record() {
    List<RowResult> batch = new ArrayList<>();
    for (RowResult result = results.poll(); result != null; result = results.poll()) {
      batch.add(result);
    }
    long now = System.nanoTime();
    boolean goesOn =
        store.record(run, phase, batch, TimeUnit.NANOSECONDS.toMillis(now - recordedAt));
    recordedAt = now;
    if (!goesOn) {
      stopped = true;
    }
  }

  private void end(State state, @Nullable Text failure) {
    log.info("{}", store.end(run.id(), state, failure));
  }

  private Text explained(Throwable fault) {
    if (fault instanceof ProblemException problem) {
      return problem.detail();
    }
    log.error("Import {} was interrupted", run.id(), fault);
    return fault instanceof DataAccessException || fault instanceof TransactionException
        ? new Text(
            "The database could not be used; resume the import when it can be.",
            "数据库无法使用;请待其恢复后恢复该导入。")
        : Importer.UNEXPECTED;
  }
}
