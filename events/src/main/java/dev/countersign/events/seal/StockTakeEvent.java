package dev.countersign.events.seal;

import dev.countersign.events.Event;

/** An event of a count of seals. */
public sealed interface StockTakeEvent extends Event permits SealsCounted {}
