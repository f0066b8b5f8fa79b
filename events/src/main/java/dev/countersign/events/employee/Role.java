package dev.countersign.events.employee;

import java.util.List;
import java.util.stream.Stream;

/** What an employee may do, in one branch or in the whole company. */
public enum Role {
  /** Runs opportunities, drafts and submits contracts and memos. */
  SALES,
  /** First approval step of the branch; may do what its sales may. */
  BRANCH_MANAGER,
  /** Second approval step; keeps the product catalogue. */
  PRODUCT_MANAGER,
  /** Joint approval step; decides on money. */
  FINANCE,
  /** Joint approval step; allocates and voids contract numbers. */
  LEGAL,
  /** Last approval step of general contracts. */
  GENERAL_MANAGER,
  /** Additional step of major contracts. */
  DEPUTY_GENERAL_MANAGER,
  /** Last step of major contracts. */
  CHAIRMAN,
  /** Keeps and uses the seals. */
  SEAL_KEEPER,
  /** Registers, distributes, archives and lends originals. */
  ARCHIVIST,
  /** Registers employees and grants roles. */
  STAFF_ADMIN,
  /** Publishes policies. */
  POLICY_ADMIN,
  /** Reads all views of all branches and runs imports and rebuilds. */
  ANALYST,
  /** Reads the audit trail. */
  AUDITOR,
  /** Runs imports and rebuilds. */
  OPERATOR;

  /** The roles that approve documents, in the order of an ordinary route. */
  public static final List<Role> APPROVING =
      List.of(
          BRANCH_MANAGER,
          PRODUCT_MANAGER,
          FINANCE,
          LEGAL,
          GENERAL_MANAGER,
          DEPUTY_GENERAL_MANAGER,
          CHAIRMAN);

  /**
   * The roles that two persons grant: those that approve documents or seal them, and those whose
   * holders confirm such grants, since whoever could make a second person of their own would need
   * none.
   */
  public static final List<Role> GRANTED_BY_TWO =
      Stream.concat(APPROVING.stream(), Stream.of(SEAL_KEEPER, STAFF_ADMIN, AUDITOR)).toList();

  /** The roles whose holders confirm, for the whole company, what another wants to grant. */
  public static final List<Role> CONFIRMING = List.of(STAFF_ADMIN, AUDITOR);
}
