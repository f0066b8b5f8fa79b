package dev.countersign.events.branch;

import dev.countersign.events.Event;

/** An event in the life of a branch. */
public sealed interface BranchEvent extends Event permits BranchLaunched, OpportunitiesReassigned {}
