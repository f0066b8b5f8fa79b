package dev.countersign.command.approval;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.countersign.command.gateway.TimedCommands;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
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
  OneTimeTask<ApprovalDeadline> approvalEscalation(TimedCommands timed) {
    return timed.task(
        "escalate-approval",
        ApprovalDeadline.class,
        deadline ->
            new EscalateApproval(
                deadline.document(), deadline.round(), deadline.step(), deadline.dueAt()),
        ApprovalDeadline::name);
  }

  @Bean
  OneTimeTask<ApprovalLapse> approvalLapse(TimedCommands timed) {
    return timed.task(
        "lapse-approval",
        ApprovalLapse.class,
        lapse -> new LapseApproval(lapse.document(), lapse.round()),
        ApprovalLapse::name);
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
