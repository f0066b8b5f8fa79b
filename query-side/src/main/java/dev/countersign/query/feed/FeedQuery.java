package dev.countersign.query.feed;

import dev.countersign.query.reading.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question to the log itself: which events are wanted, and from where on. */
public interface FeedQuery extends Query<EventPage> {
  /** The last position that is not wanted. */
  long after();

  /** The last position that is; null: the end. */
  @Nullable Long until();

  /** The greatest number of events in a page. */
  int limit();

  /** Only records of these kinds, as streams begin with them; null: any. */
  @Nullable List<String> kind();

  /** Only this record, a stream or the identifier alone; null: any. */
  @Nullable String record();

  /** Only events of these names; null: any. */
  @Nullable List<String> type();

  /** Only records of this branch; null: any. */
  @Nullable String branchId();

  /** Recorded at this instant or later; null: ever. */
  @Nullable Instant from();

  /** Recorded before this instant; null: ever. */
  @Nullable Instant to();
}
