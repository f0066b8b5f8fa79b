package dev.countersign.query.projection;

/**
 * One answer to one kind of question: a PostgreSQL schema, filled by a projector. The tables are
 * created by migrations in the folder {@code schema} next to the implementing class: the first
 * creates the tables, and for each of versions the unique index that finds the open one; those
 * after it add keys and indexes for readers, which a rebuild makes when the rows are there. Views
 * are never migrated: whoever changes the tables or what the projector writes raises the {@link
 * #definition()}, and the view is rebuilt.
 */
public interface View {
  /** Name of the view and of its schema, in snake case. */
  String name();

  /** Version of the tables and of the projector, from 1. */
  int definition();

  /** A projector for one batch. */
  Projector projector(Tables tables);

  /** Where the migrations are. */
  default String migrations() {
    return "classpath:" + getClass().getPackageName().replace('.', '/') + "/schema";
  }
}
