package dev.countersign.command.contract.closing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.command.contract.custody.Retention;
import dev.countersign.command.contract.steps.OpenItem;
import dev.countersign.command.contract.steps.Steps;
import dev.countersign.command.policy.InForce;
import dev.countersign.events.contract.ContractCompleted;
import dev.countersign.events.contract.ContractExpired;
import dev.countersign.events.contract.ContractTerminated;
import dev.countersign.events.contract.ContractVoided;
import dev.countersign.events.policy.ContractPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateMember;

/** The ends of one contract; with all but the void ones the retention of its originals begins. */
public final class Closing {
  @AggregateMember private final Steps steps = new Steps();
  @AggregateMember private final Retention retention = new Retention();

  @CommandHandler
  void terminate(
      TerminateContract command, CommandContext context, InForce<ContractPolicy> policy) {
    LocalDate on = context.effective(command.effectiveDate(), steps.latest());
    apply(new ContractTerminated(command.contractId(), command.reason(), on, command.settlement()));
    apply(retention.begin(command.contractId(), policy, on));
  }

  @CommandHandler
  void giveUp(VoidContract command, CommandContext context) {
    apply(
        new ContractVoided(
            command.contractId(),
            command.reason(),
            context.effective(command.effectiveDate(), steps.latest())));
  }

  /**
   * As it was to end.
   *
   * @param others what else of it is open on a date
   */
  public void complete(
      CompleteContract command,
      CommandContext context,
      InForce<ContractPolicy> policy,
      Function<LocalDate, Stream<OpenItem>> others) {
    LocalDate on = context.effective(command.effectiveDate(), steps.latest());
    List<OpenItem> open = Stream.concat(others.apply(on), retention.open().stream()).toList();
    Rule.check(new NothingIsOpen(open, command.exception()));
    apply(
        new ContractCompleted(
            command.contractId(), open.isEmpty() ? null : command.exception(), on));
    apply(retention.begin(command.contractId(), policy, on));
  }

  /** By the passing of time alone. */
  public void expire(ContractExpired expired, InForce<ContractPolicy> policy) {
    apply(expired);
    apply(retention.begin(expired.contractId(), policy, expired.effectiveDate()));
  }

  /** Since when the originals may be destroyed. */
  public LocalDate destructionApprovedOn() {
    return retention.approvedOn();
  }
}
