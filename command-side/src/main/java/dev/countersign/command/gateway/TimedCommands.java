package dev.countersign.command.gateway;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.countersign.command.Command;
import dev.countersign.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Commands that the system sends when their time has come. */
@Component
public class TimedCommands {
  private static final Logger LOG = LoggerFactory.getLogger(TimedCommands.class);

  private final ObjectProvider<CommandSender> sender;
  private final Clock clock;

  TimedCommands(ObjectProvider<CommandSender> sender, Clock clock) {
    this.sender = sender;
    this.clock = clock;
  }

  /**
   * A kind of task that sends a command; one that is refused has found nothing to do.
   *
   * @param deadline what the data is called, distinct for each of the kind
   */
  public <T> OneTimeTask<T> task(
      String name, Class<T> data, Function<T, Command> command, Function<T, String> deadline) {
    return Tasks.oneTime(name, data)
        // A deadline is never given up: whatever went wrong, it is tried again.
        .onFailure(
            (failed, operations) -> {
              tell(name, failed.getCause().orElse(null));
              operations.reschedule(failed, clock.instant().plus(Duration.ofSeconds(30)));
            })
        .execute(
            (task, execution) ->
                send(
                    sender.getObject(),
                    command.apply(task.getData()),
                    deadline.apply(task.getData())));
  }

  /** What passes by itself is told elsewhere, once for all that wait for it. */
  private static void tell(String name, @Nullable Throwable failure) {
    if (failure instanceof RuntimeException e && CommandSender.isPassing(e)) {
      LOG.debug("{} waits", name, e);
    } else {
      LOG.warn("{} failed, and is tried again", name, failure);
    }
  }

  private static void send(CommandSender sender, Command command, String deadline) {
    try {
      sender.send(command, Envelope.system("deadline:" + deadline));
    } catch (ProblemException e) {
      if (e.status().is5xxServerError() || CommandSender.isPassing(e)) {
        throw e;
      }
      LOG.debug("Nothing to do at {}: {}", deadline, e.rule());
    }
  }
}
