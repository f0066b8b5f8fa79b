package dev.countersign.command.contract.custody;

/** Who can be handed an original. */
public enum HolderKind {
  /** A person of our company. */
  EMPLOYEE,
  /** A department of our company. */
  DEPARTMENT,
  /** The customer. */
  CUSTOMER
}
