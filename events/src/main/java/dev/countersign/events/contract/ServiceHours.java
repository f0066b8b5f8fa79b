package dev.countersign.events.contract;

/** The hours in which a service answers (2.4.3). */
public enum ServiceHours {
  /** Eight hours on working days. */
  FIVE_BY_EIGHT,
  /** Always. */
  SEVEN_BY_TWENTY_FOUR
}
