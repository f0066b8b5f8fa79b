package dev.countersign.benchmarks;

/** Measurements that belong together and can be run alone. */
interface Part {
  /** Name on the command line and of its section on the page. */
  String name();

  /** How often each measurement is taken. */
  default int rounds(Scale scale) {
    return scale.rounds();
  }

  void run(Stage stage, Section section) throws Exception;
}
