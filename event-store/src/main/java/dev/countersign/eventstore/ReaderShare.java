package dev.countersign.eventstore;

/** Which readers of the log this process runs; a bean of this type leaves the others to others. */
public interface ReaderShare {
  /** Whether the reader, an Axon processor, may be claimed by this process now. */
  boolean includes(String processorName);
}
