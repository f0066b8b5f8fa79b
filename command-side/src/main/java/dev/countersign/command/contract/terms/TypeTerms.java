package dev.countersign.command.contract.terms;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.CommandContext;
import dev.countersign.command.contract.steps.OpenItem;
import dev.countersign.command.contract.steps.Steps;
import dev.countersign.command.policy.InForce;
import dev.countersign.events.Money;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.ContractExpired;
import dev.countersign.events.contract.FeeScheduleSet;
import dev.countersign.events.policy.RenewalPolicy;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;

/** What one contract has because of its type, and how it stands with that. */
public final class TypeTerms {
  private Terms terms;
  @AggregateMember private final Steps steps = new Steps();

  /** None yet; the event of the draft comes right after. */
  @SuppressWarnings("NullAway.Init")
  public TypeTerms() {}

  /**
   * Lets the contract be submitted.
   *
   * @throws dev.countersign.command.RuleViolation when something is missing that its type needs
   */
  public void checkSubmission(Submission submission) {
    terms.checkSubmission(submission);
  }

  /** What of it is not done on a date. */
  public List<OpenItem> open(LocalDate on) {
    return terms.open(on);
  }

  @CommandHandler
  void set(SetServiceTerm command, CommandContext context, InForce<RenewalPolicy> policy) {
    apply(terms.service().set(command, context, policy, steps.latest()));
  }

  @CommandHandler
  void set(SetServiceLevel command, CommandContext context) {
    apply(terms.service().set(command, context, steps.latest()));
  }

  @CommandHandler
  void remind(RemindOfTermEnd command, CommandContext context) {
    apply(terms.service().remind(command, context));
  }

  @CommandHandler
  void giveNotice(GiveNotice command, CommandContext context) {
    apply(terms.service().giveNotice(command, context, steps.latest()));
  }

  /** Its end, by the passing of time alone. */
  public ContractExpired expire(LetExpire command, CommandContext context) {
    return terms.service().expire(command, context, steps.latest());
  }

  @CommandHandler
  void link(LinkPursuit command, CommandContext context, Pursuit pursuit) {
    apply(terms.brand().link(command, context, pursuit, steps.latest()));
  }

  @CommandHandler
  void set(SetDeliverables command, CommandContext context) {
    apply(terms.brand().set(command, context, steps.latest()));
  }

  /** What is paid for what it delivers. */
  public FeeScheduleSet set(SetFeeSchedule command, CommandContext context, Money amount) {
    return terms.brand().set(command, context, steps.latest(), amount);
  }

  @CommandHandler
  void set(SetEquipmentList command, CommandContext context) {
    apply(terms.network().set(command, context, steps.latest()));
  }

  @CommandHandler
  void set(SetMilestones command, CommandContext context) {
    apply(terms.network().set(command, context, steps.latest()));
  }

  @CommandHandler
  void receive(RecordGoodsReceived command, CommandContext context) {
    apply(terms.network().receive(command, context, steps.latest()));
  }

  @CommandHandler
  void accept(AcceptEquipment command, CommandContext context) {
    apply(terms.network().accept(command, context, steps.latest()));
  }

  @EventSourcingHandler
  void on(ContractDrafted event) {
    terms = Terms.of(event.type());
  }

  @EventSourcingHandler
  void on(ContractEvent event) {
    terms = terms.after(event);
  }
}
