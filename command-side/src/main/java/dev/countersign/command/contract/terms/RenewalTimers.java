package dev.countersign.command.contract.terms;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import dev.countersign.command.gateway.TimedCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminds of terms that end, from the table of what must happen at a time. */
@Configuration(proxyBeanMethods = false)
class RenewalTimers {
  @Bean
  OneTimeTask<RenewalReminder> renewalReminder(TimedCommands timed) {
    return timed.task(
        "remind-of-term-end",
        RenewalReminder.class,
        reminder -> new RemindOfTermEnd(reminder.contractId(), reminder.to(), reminder.days()),
        RenewalReminder::name);
  }
}
