package dev.countersign.benchmarks;

/** What is measured on a store of events. */
enum Job {
  APPEND("load 5 + append 1"),
  CREATE("create a stream"),
  READ("read a stream"),
  REPLAY("replay to nothing"),
  PROJECT("replay to a table");

  private final String title;

  Job(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
