package dev.countersign.command.gateway;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.OpportunityId;
import dev.countersign.eventstore.AppendedEvents.Appended;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An answer that was written with the events tells of all of them. */
class IdempotencyLedgerTest {
  private static final OpportunityId TARGET = new OpportunityId("1");
  private static final Appended OPENED =
      new Appended(1, TARGET.toString(), 0, "dev.countersign.events.OpportunityOpened");
  private static final Appended RESIZED =
      new Appended(2, TARGET.toString(), 1, "dev.countersign.events.OpportunityResized");

  private final IdempotencyLedger.Recording recording =
      new IdempotencyLedger(JdbcClient.create(new DriverManagerDataSource()))
          .recording(new EmployeeId("E1001"), "key", "hash", "OpenOpportunity");

  private static CommandReceipt of(Appended... events) {
    return new CommandReceipt("1").complete(List.of(events), TARGET);
  }

  @Test
  void theAnswerMayGetItsPositionLater() {
    recording.withAppend(of(new Appended(0, OPENED.aggregateId(), 0, OPENED.payloadType())));

    assertThatCode(() -> recording.complete(of(OPENED))).doesNotThrowAnyException();
  }

  @Test
  void eventsAppendedAfterTheAnswerWasWrittenUndoTheCommand() {
    recording.withAppend(of(OPENED));

    assertThatThrownBy(() -> recording.complete(of(OPENED, RESIZED)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("appended after the answer");
  }
}
