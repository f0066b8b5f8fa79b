package dev.countersign.query.file;

import java.io.IOException;

/**
 * A file that rows are written to one by one. It holds a bounded part of them in memory, and never
 * closes what it writes to.
 */
public interface RowFile {
  /**
   * Writes one more row, a record of the type that the file was opened for.
   *
   * @throws IOException when what it writes to takes no more
   */
  void write(Object row) throws IOException;

  /**
   * Writes what ends the file. Without it, a file of Parquet cannot be read, so that one that was
   * broken off is not taken for a whole one.
   *
   * @throws IOException when what it writes to takes no more
   */
  void end() throws IOException;
}
