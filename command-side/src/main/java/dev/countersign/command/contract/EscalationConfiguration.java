package dev.countersign.command.contract;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.countersign.command.contract.escalateapproval.EscalateApproval;
import dev.countersign.command.gateway.CommandProblem;
import dev.countersign.command.gateway.CommandSender;
import dev.countersign.command.gateway.Envelope;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Escalates approval steps past their deadline, from a table that outlives the process. */
@Configuration(proxyBeanMethods = false)
class EscalationConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(EscalationConfiguration.class);

  @Bean
  OneTimeTask<ApprovalDeadline> approvalEscalation(
      ObjectProvider<CommandSender> sender, Clock clock) {
    return Tasks.oneTime("escalate-approval", ApprovalDeadline.class)
        // A deadline is never given up: whatever went wrong, it is tried again.
        .onFailure(
            (failed, operations) ->
                operations.reschedule(failed, clock.instant().plus(Duration.ofSeconds(30))))
        .execute((task, execution) -> escalate(task.getData(), sender.getObject()));
  }

  private static void escalate(ApprovalDeadline deadline, CommandSender sender) {
    try {
      sender.send(
          new EscalateApproval(
              deadline.contractId(), deadline.round(), deadline.step(), deadline.dueAt()),
          Envelope.system("deadline:" + deadline.name()));
    } catch (CommandProblem e) {
      LOG.debug("Nothing to escalate at {}: {}", deadline.name(), e.rule());
    }
  }

  @Bean(destroyMethod = "stop")
  Scheduler deadlineScheduler(
      DataSource dataSource,
      OneTimeTask<ApprovalDeadline> approvalEscalation,
      Clock clock,
      @Value("${countersign.deadlines.polling-interval:5s}") Duration pollingInterval,
      @Value("${countersign.deadlines.threads:2}") int threads) {
    return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), approvalEscalation)
        .tableName("command.scheduled_task")
        .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
        .serializer(new JsonTaskData())
        .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
        .clock(clock::instant)
        .pollingInterval(pollingInterval)
        .heartbeatInterval(Duration.ofSeconds(10))
        .threads(threads)
        .shutdownMaxWait(Duration.ofSeconds(20))
        .build();
  }
}
