package dev.countersign.events;

/** With this event there is something that commands may name from now on. */
public interface Founding extends Event {
  /** What there is now. */
  Id founded();
}
