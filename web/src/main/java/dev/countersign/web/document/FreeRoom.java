package dev.countersign.web.document;

/** Whether the disk of the database has room, where that is known. */
@FunctionalInterface
public interface FreeRoom {
  /**
   * Demands room for so many bytes.
   *
   * @throws dev.countersign.web.StorageFullException when there is none
   */
  void demand(long bytes);
}
