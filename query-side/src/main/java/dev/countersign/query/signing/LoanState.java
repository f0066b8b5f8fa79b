package dev.countersign.query.signing;

/** What became of a loan of a seal that was proposed. */
enum LoanState {
  /** It waits for two others, or for its keeper. */
  PROPOSED,
  /** It was rejected or taken back, or the seal is used no more. */
  REJECTED,
  /** The borrower has the seal. */
  OUT,
  /** The seal came back. */
  RETURNED,
  /** The seal did not come back. */
  LOST
}
