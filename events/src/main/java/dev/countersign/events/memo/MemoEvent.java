package dev.countersign.events.memo;

import dev.countersign.events.Event;

/** An event in the life of a memo. */
public sealed interface MemoEvent extends Event
    permits MemoDrafted, MemoCountersigned, MemoAttached {}
