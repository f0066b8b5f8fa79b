package dev.countersign.events.seal;

import dev.countersign.events.Event;
import dev.countersign.events.SealId;

/** An event in the life of a seal. */
public sealed interface SealEvent extends Event
    permits SealRegistered,
        KeeperAppointed,
        PaperSealed,
        CopySpoiled,
        SealLoanProposed,
        SealLoanApproved,
        SealLoanRejected,
        SealLent,
        SealReturned,
        SealHandedOver,
        SealLost,
        SealRetired,
        SealDestroyed {
  /** Which seal. */
  SealId sealId();
}
