package dev.countersign.query.reading;

import java.util.Set;

/** A list that is always answered as a file. */
public interface FileQuery {
  /** How it is written. */
  FileFormat format();

  /** What the file is called, before the position and the kind. */
  String fileName();

  /** What a line of CSV does not tell. */
  Set<String> withoutColumns();
}
