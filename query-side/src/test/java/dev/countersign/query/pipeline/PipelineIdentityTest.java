package dev.countersign.query.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.Event;
import dev.countersign.events.employee.Role;
import dev.countersign.query.RandomLife;
import dev.countersign.query.TestSystem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What moved explains the difference between any two moments, whatever happened in between. */
class PipelineIdentityTest {
  private static final long SEED = System.nanoTime();
  private static final List<String> FILTERS = List.of("", "&branchId=BJ", "&ownerId=E101");

  @Test
  void startAndMovementsAddUpToTheEnd() {
    try (TestSystem system = TestSystem.start()) {
      system.employee("E1", Role.ANALYST, null);
      RandomLife life = new RandomLife(SEED);
      List<Long> positions = new ArrayList<>();
      positions.add(system.append(life.beginning().toArray(Event[]::new)));
      for (int i = 0; i < 300; i++) {
        positions.add(system.append(life.next().toArray(Event[]::new)));
      }
      system.settle();
      Random random = new Random(SEED);
      int moved = 0;
      for (int i = 0; i < 50; i++) {
        long one = positions.get(random.nextInt(positions.size()));
        long other = positions.get(random.nextInt(positions.size()));
        String path =
            "/api/v1/pipeline/changes?from=%d&to=%d%s"
                .formatted(
                    Math.min(one, other), Math.max(one, other), FILTERS.get(i % FILTERS.size()));
        var reply = system.get("E1", path);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        for (JsonNode currency : reply.body().at("/currencies")) {
          assertThat(sum(currency, "start", "created", "reopened", "resized", "takenOver"))
              .as("seed %d, %s: %s", SEED, path, currency)
              .isEqualByComparingTo(sum(currency, "handedOver", "won", "lost", "end"));
          moved++;
        }
      }
      assertThat(moved).isPositive();
    }
  }

  private static BigDecimal sum(JsonNode currency, String... parts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String part : parts) {
      sum = sum.add(new BigDecimal(currency.at("/" + part + "/amount").asString()));
    }
    return sum;
  }
}
