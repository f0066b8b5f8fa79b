package dev.countersign.eventstore;

import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;

/** Offers a processor only what belongs to the share of this process. */
final class SharedTokenStore extends JdbcTokenStore {
  private final Supplier<ReaderShare> share;

  SharedTokenStore(JdbcTokenStore.Builder builder, Supplier<ReaderShare> share) {
    super(builder);
    this.share = share;
  }

  @Override
  public List<Segment> fetchAvailableSegments(String processorName) {
    return share.get().includes(processorName)
        ? super.fetchAvailableSegments(processorName)
        : List.of();
  }
}
