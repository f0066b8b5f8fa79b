package dev.countersign.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class TimeOrderedIdentifiersTest {
  @Test
  void messagesAreNamedInTheOrderInWhichTheyAreMade() {
    List<String> identifiers =
        IntStream.range(0, 10_000)
            .mapToObj(n -> GenericEventMessage.asEventMessage("event " + n).getIdentifier())
            .toList();

    assertThat(identifiers).isSorted().doesNotHaveDuplicates();
    assertThat(identifiers).allMatch(identifier -> UUID.fromString(identifier).version() == 7);
  }

  @Test
  void noTwoThreadsGetTheSame() {
    assertThat(
            Stream.generate(() -> IdentifierFactory.getInstance().generateIdentifier())
                .parallel()
                .limit(100_000)
                .distinct())
        .hasSize(100_000);
  }
}
