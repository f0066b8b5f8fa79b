package dev.countersign.events.opportunity;

import dev.countersign.events.Event;

/** An event in the life of an opportunity. */
public sealed interface OpportunityEvent extends Event
    permits OpportunityOpened,
        CustomerIdentified,
        OpportunityAdvanced,
        OpportunityMovedBack,
        OpportunityResized,
        CloseRescheduled,
        OwnerAssigned,
        OpportunityWon,
        OpportunityLost,
        OpportunityReopened {}
