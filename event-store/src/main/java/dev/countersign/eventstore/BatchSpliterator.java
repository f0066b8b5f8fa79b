package dev.countersign.eventstore;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads batch after batch while being consumed, so that only one is in memory. */
final class BatchSpliterator<T> extends Spliterators.AbstractSpliterator<T> {
  private final Function<@Nullable T, List<T>> nextBatch;
  private final int full;
  private Iterator<T> batch = List.<T>of().iterator();
  private @Nullable T last;
  private boolean ended;

  private BatchSpliterator(Function<@Nullable T, List<T>> nextBatch, int full) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.nextBatch = nextBatch;
    this.full = full;
  }

  /**
   * @param nextBatch gives the batch that follows the last element, or the first for null
   * @param full a batch with fewer elements is the last
   */
  static <T> Stream<T> stream(Function<@Nullable T, List<T>> nextBatch, int full) {
    return StreamSupport.stream(new BatchSpliterator<>(nextBatch, full), false);
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    if (!batch.hasNext() && !ended) {
      List<T> elements = nextBatch.apply(last);
      ended = elements.size() < full;
      batch = elements.iterator();
    }
    if (!batch.hasNext()) {
      return false;
    }
    T element = batch.next();
    last = element;
    action.accept(element);
    return true;
  }
}
