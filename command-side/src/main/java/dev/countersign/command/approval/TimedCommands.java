package dev.countersign.command.approval;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.countersign.command.Command;
import dev.countersign.command.gateway.CommandProblem;
import dev.countersign.command.gateway.CommandSender;
import dev.countersign.command.gateway.Envelope;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Commands that the system sends when their time has come. */
public final class TimedCommands {
  private static final Logger LOG = LoggerFactory.getLogger(TimedCommands.class);

  private TimedCommands() {}

  /**
   * A kind of task that sends a command; one that is refused has found nothing to do.
   *
   * @param deadline what the data is called, distinct for each of the kind
   */
  public static <T> OneTimeTask<T> task(
      String name,
      Class<T> data,
      Clock clock,
      ObjectProvider<CommandSender> sender,
      Function<T, Command> command,
      Function<T, String> deadline) {
    return Tasks.oneTime(name, data)
        // A deadline is never given up: whatever went wrong, it is tried again.
        .onFailure(
            (failed, operations) ->
                operations.reschedule(failed, clock.instant().plus(Duration.ofSeconds(30))))
        .execute(
            (task, execution) ->
                send(
                    sender.getObject(),
                    command.apply(task.getData()),
                    deadline.apply(task.getData())));
  }

  private static void send(CommandSender sender, Command command, String deadline) {
    try {
      sender.send(command, Envelope.system("deadline:" + deadline));
    } catch (CommandProblem e) {
      LOG.debug("Nothing to do at {}: {}", deadline, e.rule());
    }
  }
}
