package dev.countersign.events.authority;

import dev.countersign.events.Event;
import dev.countersign.events.SigningEntityId;

/** An event in the life of a signing entity. */
public sealed interface SigningEntityEvent extends Event
    permits SigningEntityRegistered,
        SigningEntityChanged,
        SigningAuthorityGranted,
        SigningAuthorityRevoked {
  /** Which entity. */
  SigningEntityId signingEntityId();
}
