package dev.countersign.events.contract;

/** The two sides of a contract. */
public enum Party {
  /** Our company. */
  SELLER,
  /** The customer. */
  CUSTOMER
}
