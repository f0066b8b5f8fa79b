package dev.countersign.eventstore;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** A transaction that stays open on a thread of its own while the test does other things. */
final class OpenTransaction implements AutoCloseable {
  private final PlatformTransactionManager transactionManager;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final TransactionStatus status;

  OpenTransaction(PlatformTransactionManager transactionManager) {
    this.transactionManager = transactionManager;
    this.status =
        await(
            thread.submit(
                () -> transactionManager.getTransaction(new DefaultTransactionDefinition())));
  }

  OpenTransaction run(Runnable action) {
    await(thread.submit(action));
    return this;
  }

  /** Begins an action that may have to wait for others. */
  Future<?> begin(Runnable action) {
    return thread.submit(action);
  }

  void commit() {
    run(() -> transactionManager.commit(status));
  }

  void rollback() {
    run(() -> transactionManager.rollback(status));
  }

  @Override
  public void close() {
    run(
        () -> {
          if (!status.isCompleted()) {
            transactionManager.rollback(status);
          }
        });
    thread.shutdown();
  }

  static <T> T await(Future<T> future) {
    try {
      return future.get(30, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }
}
