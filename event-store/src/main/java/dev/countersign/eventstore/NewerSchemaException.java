package dev.countersign.eventstore;

/** The database was already used by a newer build, whose data this one could only damage. */
public final class NewerSchemaException extends RuntimeException {
  NewerSchemaException(String schema, String applied, String known) {
    super(
        "The database's schema "
            + schema
            + " has version "
            + applied
            + " and this build knows versions up to "
            + known
            + ": start the newer build, or restore a backup taken before the upgrade.");
  }
}
