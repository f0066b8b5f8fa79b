package dev.countersign.query.contractarchive;

/** Where a contract stands, as its events tell. */
enum Phase {
  DRAFT,
  IN_APPROVAL,
  APPROVED,
  NUMBERED,
  SIGNED,
  SEALED,
  ACTIVE,
  TERMINATED,
  VOID,
  REJECTED
}
