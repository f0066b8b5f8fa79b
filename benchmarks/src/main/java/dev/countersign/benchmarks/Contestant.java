package dev.countersign.benchmarks;

import java.time.Duration;
import java.util.Set;

/** One way of keeping events, on a database of its own. */
interface Contestant extends AutoCloseable {
  String name();

  /** What it can be measured at. */
  Set<Job> jobs();

  /** The process that does its work. */
  default ProcessHandle process() {
    return ProcessHandle.current();
  }

  /** Makes streams of {@link Streams#LENGTH} events. */
  void fill(Streams streams) throws Exception;

  /**
   * Does the job once for every stream, and returns how often that was.
   *
   * @param job one that is done stream by stream
   */
  long each(Job job, int senders, Streams streams) throws Exception;

  /**
   * Reads all events in their order and returns how many there were, or how many it came to in
   * time.
   *
   * @param job a replay
   */
  long replay(Job job, Duration atMost) throws Exception;

  @Override
  void close();
}
