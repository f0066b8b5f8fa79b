package dev.countersign.query.pipeline;

/** Which outcomes are wanted. */
enum Outcomes {
  OPEN,
  WON,
  LOST,
  ALL
}
