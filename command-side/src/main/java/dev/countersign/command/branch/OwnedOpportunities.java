package dev.countersign.command.branch;

import dev.countersign.events.OpportunityId;
import java.util.List;

/** A fact: the open opportunities that somebody owns in the branch. */
public record OwnedOpportunities(List<OpportunityId> ids) {
  /** Keeps a copy. */
  public OwnedOpportunities {
    ids = List.copyOf(ids);
  }
}
