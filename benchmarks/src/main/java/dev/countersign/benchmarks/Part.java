package dev.countersign.benchmarks;

/** Measurements that belong together and can be run alone. */
interface Part {
  /** Name on the command line and of its section on the page. */
  String name();

  void run(Stage stage, Section section) throws Exception;
}
