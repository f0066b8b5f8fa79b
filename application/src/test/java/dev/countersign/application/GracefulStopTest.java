package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever was let in before SIGTERM gets an answer. */
class GracefulStopTest {
  @Test
  void whatWasAcceptedBeforeTheStopIsAnswered() {
    String[] database = Databases.fresh();
    Program first = Program.startOn(database);
    try (Load load =
        new Load("G", 8, first.anonymous().login("admin", first.firstPassword().orElseThrow()))) {
      Client admin = first.anonymous().login("admin", first.firstPassword().orElseThrow());
      load.awaitMore(100);
      assertThat(first.terminate()).isEqualTo(128 + 15);
      try (Program second = Program.startOn(database)) {
        load.turnTo(second.as(admin));
        load.awaitMore(50);
        load.finish();
        System.out.println(load);
        // A command that was done, but not acknowledged, would show when it is sent again.
        assertThat(load.repeated()).isZero();
      }
    } finally {
      first.close();
    }
  }
}
