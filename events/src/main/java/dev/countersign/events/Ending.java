package dev.countersign.events;

/** From this event on, new commands may no longer name something that stays on record. */
public interface Ending extends Event {
  /** What is no longer active. */
  Id ended();
}
