package dev.countersign.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveProcessingTest {
  @Test
  void howeverLongTheDatabaseWasAwayViewsAreTriedAgainSoon() {
    try (var coordinator = new LiveProcessing.Coordinator("some_view")) {
      var next = coordinator.schedule(() -> {}, 1, TimeUnit.MINUTES);
      assertThat(next.getDelay(TimeUnit.MILLISECONDS)).isLessThanOrEqualTo(2000);
      coordinator.shutdownNow();
    }
  }
}
