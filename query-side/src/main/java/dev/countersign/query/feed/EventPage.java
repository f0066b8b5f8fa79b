package dev.countersign.query.feed;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Some events of the log, in its order.
 *
 * @param next the position to ask after for what follows, also when there is nothing yet
 * @param end whether nothing followed when it was asked
 */
public record EventPage(
    List<CloudEvent> events,
    @Schema(
            description =
                "Send it as `after` for what follows; it moves on also past events that are not wanted, so that a page can be empty.")
        long next,
    @Schema(description = "Whether nothing followed when it was asked.") boolean end) {
  /** Copies the list. */
  public EventPage {
    events = List.copyOf(events);
  }
}
