package dev.countersign.query.reading;

/** Keeps who read what is read under control, before anything of it is given out. */
public interface ReadingLog {
  /**
   * Somebody begins to read.
   *
   * @param kind page, or the kind of file
   * @return for {@link #end}
   */
  long begin(Query<?> question, QuestionContext context, String kind);

  /** So many rows were given out; without it, the reading was broken off. */
  void end(long reading, long rows);
}
