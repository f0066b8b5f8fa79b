package dev.countersign.events.contract;

import java.time.LocalDate;

/** By when a network engineering contract gets how far (3.2.5). */
public record Milestone(Stage stage, LocalDate dueOn) {
  /** How far it got, in this order. */
  public enum Stage {
    /** The goods arrived. */
    ARRIVAL,
    /** They are installed. */
    INSTALLATION,
    /** The customer accepted them for the trial run. */
    PRELIMINARY_ACCEPTANCE,
    /** The customer accepted them for good. */
    FINAL_ACCEPTANCE,
    /** Nothing more is owed. */
    END_OF_WARRANTY
  }
}
