package dev.countersign.benchmarks;

/**
 * One measurement.
 *
 * @param clientCpu seconds of processor time of the process that did the work
 * @param serverCpu the same of all processes of PostgreSQL
 * @param wal bytes that PostgreSQL wrote ahead
 */
record Sample(long operations, double seconds, double clientCpu, double serverCpu, long wal) {
  double rate() {
    return operations / seconds;
  }
}
