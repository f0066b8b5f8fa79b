package dev.countersign.importing;

import java.util.List;

/** What became of one row. */
record RowResult(List<Caused> caused, List<Finding> findings) {
  /** A command that a row became, and that was accepted now or before. */
  record Caused(
      String source,
      int line,
      String step,
      String command,
      String target,
      long position,
      boolean repeated) {}
}
