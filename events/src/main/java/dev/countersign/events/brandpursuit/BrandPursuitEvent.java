package dev.countersign.events.brandpursuit;

import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.Event;

/** An event in the life of a brand operation pursuit. */
public sealed interface BrandPursuitEvent extends Event
    permits BrandPursuitOpened, BrandScopeAgreed, BrandPursuitConcluded {
  /** The pursuit that it happened to. */
  BrandPursuitId pursuitId();
}
