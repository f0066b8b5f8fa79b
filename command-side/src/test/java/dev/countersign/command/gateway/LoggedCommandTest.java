package dev.countersign.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.countersign.command.Command;
import dev.countersign.command.TestCommandSide;
import dev.countersign.command.branch.LaunchBranch;
import dev.countersign.events.BranchId;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Lines of a thread that knows nothing but the message, as one that Axon Server brought. */
class LoggedCommandTest {
  private static final String STATEMENTS = "org.springframework.jdbc.core";
  private static final String THREAD = "brought-from-afar";

  @Test
  void whateverItLogsTellsTheRequest() throws InterruptedException {
    // Its start sets up logging anew, so it comes before the appender.
    CommandBus bus = TestCommandSide.bean(CommandBus.class);
    Command command = new LaunchBranch(new BranchId("LOGGED"), "Logged", null);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(STATEMENTS);
    Level before = logger.getLevel();
    lines.start();
    logger.addAppender(lines);
    logger.setLevel(Level.DEBUG);
    try {
      Thread thread = Thread.ofPlatform().name(THREAD).start(() -> dispatch(bus, command));
      thread.join();
    } finally {
      logger.setLevel(before);
      logger.detachAppender(lines);
    }
    List<ILoggingEvent> own =
        List.copyOf(lines.list).stream()
            .filter(line -> THREAD.equals(line.getThreadName()))
            .toList();
    assertThat(own)
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line.getMDCPropertyMap())
                    .as(line.getFormattedMessage())
                    .containsEntry("requestId", "logged"));
  }

  private static void dispatch(CommandBus bus, Command command) {
    var callback = new FutureCallback<Command, CommandReceipt>();
    bus.dispatch(
        GenericCommandMessage.<Command>asCommandMessage(command)
            .withMetaData(Envelope.system("logged").metaData(BodyHash.of(command, null))),
        callback);
    assertThat(callback.getResult().isExceptional()).isFalse();
  }
}
