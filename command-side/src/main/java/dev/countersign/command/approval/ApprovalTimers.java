package dev.countersign.command.approval;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.countersign.command.Command;
import dev.countersign.command.gateway.CommandSender;
import dev.countersign.command.gateway.Envelope;
import dev.countersign.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Escalates steps past their deadline and lets approvals lapse, from a table that outlives the
 * process.
 */
@Configuration(proxyBeanMethods = false)
class ApprovalTimers {
  @Bean
  OneTimeTask<ApprovalDeadline> approvalEscalation(
      ObjectProvider<CommandSender> sender, Clock clock) {
    return TimedCommands.task(
        "escalate-approval",
        ApprovalDeadline.class,
        clock,
        sender,
        deadline ->
            new EscalateApproval(
                deadline.document(), deadline.round(), deadline.step(), deadline.dueAt()),
        ApprovalDeadline::name);
  }

  @Bean
  OneTimeTask<ApprovalLapse> approvalLapse(ObjectProvider<CommandSender> sender, Clock clock) {
    return TimedCommands.task(
        "lapse-approval",
        ApprovalLapse.class,
        clock,
<<<<<<< HEAD
        lapse ->
            send(
                sender.getObject(),
                new LapseApproval(lapse.document(), lapse.round()),
                lapse.name()));
  }

  private static <T> OneTimeTask<T> task(
      String name, Class<T> data, Clock clock, Consumer<T> action) {
    return Tasks.oneTime(name, data)
        // A deadline is never given up: whatever went wrong, it is tried again.
        .onFailure(
            (failed, operations) -> {
              tell(name, failed.getCause().orElse(null));
              operations.reschedule(failed, clock.instant().plus(Duration.ofSeconds(30)));
            })
        .execute((task, execution) -> action.accept(task.getData()));
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
=======
        sender,
        lapse -> new LapseApproval(lapse.document(), lapse.round()),
        ApprovalLapse::name);
>>>>>>> c249890 (Remind of terms that end by tasks like those of approvals)
  }

  @Bean(destroyMethod = "stop")
  Scheduler deadlineScheduler(
      DataSource dataSource,
      List<OneTimeTask<?>> tasks,
      List<RecurringTask<?>> recurring,
      Clock clock,
      @Value("${countersign.deadlines.polling-interval:5s}") Duration pollingInterval,
      @Value("${countersign.deadlines.threads:2}") int threads) {
    return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), List.copyOf(tasks))
        .startTasks(recurring)
        .tableName("command.scheduled_task")
        .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
        .serializer(new JsonTaskData())
        .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
        .clock(clock::instant)
        .pollingInterval(pollingInterval)
        .heartbeatInterval(Duration.ofSeconds(10))
        .threads(threads)
        // They are told by tell().
        .failureLogging(LogLevel.OFF, false)
        .shutdownMaxWait(Duration.ofSeconds(20))
        .build();
  }
}
