package dev.countersign.events.contract;

import java.time.LocalDate;

/** A step on a contract's own way, none of which is dated earlier than the one before it. */
public interface ContractStep {
  /** When it took effect. */
  LocalDate effectiveDate();
}
