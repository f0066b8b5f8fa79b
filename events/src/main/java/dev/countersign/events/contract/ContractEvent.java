package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Event;

/** An event in the life of a contract. */
public sealed interface ContractEvent extends Event
    permits ContractDrafted,
        DraftRevised,
        ParentLinked,
        ReviewRequested,
        FindingRecorded,
        FindingResolved,
        ReviewClosed,
        RenewalDrafted,
        ParentUnlinked,
        ThirdPartyNamed,
        ThirdPartyDropped,
        ServiceTermSet,
        ServiceLevelSet,
        PursuitLinked,
        DeliverablesSet,
        FeeScheduleSet,
        EquipmentListSet,
        MilestonesSet,
        ContractNumberAllocated,
        ContractNumberVoided,
        TextIssued,
        CopiesSent,
        CopiesReceivedBack,
        ExecutionRecorded,
        ContractExecuted,
        SignedFileRegistered,
        SignedFileAttested,
        SignatureRecorded,
        ContractSigned,
        SealUsed,
        OriginalRegistered,
        OriginalDistributed,
        OriginalArchived,
        OriginalBorrowed,
        OriginalReturned,
        ContractActivated,
        GoodsReceived,
        TermEndReminded,
        NoticeGiven,
        ContractExpired,
        ContractTerminated {
  /** The contract that it happened to. */
  ContractId contractId();
}
