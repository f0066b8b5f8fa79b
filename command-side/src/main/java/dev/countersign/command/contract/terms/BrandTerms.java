package dev.countersign.command.contract.terms;

import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.events.Money;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.Deliverable;
import dev.countersign.events.contract.DeliverablesSet;
import dev.countersign.events.contract.Fee;
import dev.countersign.events.contract.FeeScheduleSet;
import dev.countersign.events.contract.PursuitLinked;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a brand operation contract delivers and is paid for, and whether it comes from an approved
 * pursuit (2.4.4).
 */
public record BrandTerms(boolean hasPursuit, Set<Integer> deliverables, List<Fee> fees)
    implements Terms {
  /** Deliverables in their order, in which they are stored, too. */
  public BrandTerms {
    deliverables = new TreeSet<>(deliverables);
  }

  static final BrandTerms NONE_YET = new BrandTerms(false, Set.of(), List.of());

  /** Where it comes from. */
  public PursuitLinked link(
      LinkPursuit command, CommandContext context, Pursuit pursuit, LocalDate since) {
    Rule.check(new PursuitIsOfTheCustomer(pursuit), new PursuitIsApproved(pursuit.phase()));
    return new PursuitLinked(
        command.contractId(),
        command.pursuitId(),
        context.actor().employeeId(),
        context.effective(command.effectiveDate(), since));
  }

  /** What it delivers. */
  public DeliverablesSet set(SetDeliverables command, CommandContext context, LocalDate since) {
    return new DeliverablesSet(
        command.contractId(),
        DeliverableItem.numbered(command.deliverables()),
        context.actor().employeeId(),
        context.effective(command.effectiveDate(), since));
  }

  /** What is paid for it. */
  public FeeScheduleSet set(
      SetFeeSchedule command, CommandContext context, LocalDate since, Money amount) {
    List<Fee> schedule = FeeLine.numbered(command.fees());
    schedule.forEach(fee -> Rule.check(new FeeNamesItsDeliverableOrPeriod(fee)));
    Rule.check(
        new FeesNameKnownDeliverables(schedule, deliverables),
        new FeesSumToTheAmount(schedule, amount));
    return new FeeScheduleSet(
        command.contractId(),
        schedule,
        context.actor().employeeId(),
        context.effective(command.effectiveDate(), since));
  }

  @Override
  public void checkSubmission(Submission submission) {
    Rule.check(
        new PursuitIsLinked(hasPursuit),
        new DeliverablesAreSet(!deliverables.isEmpty()),
        new FeesNameKnownDeliverables(fees, deliverables),
        new FeesSumToTheAmount(fees, submission.amount()));
  }

  @Override
  public BrandTerms brand() {
    return this;
  }

  @Override
  public Terms after(ContractEvent event) {
    return switch (event) {
      case PursuitLinked _ -> new BrandTerms(true, deliverables, fees);
      case DeliverablesSet e ->
          new BrandTerms(
              hasPursuit,
              e.deliverables().stream()
                  .map(Deliverable::deliverable)
                  .collect(Collectors.toUnmodifiableSet()),
              fees);
      case FeeScheduleSet e -> new BrandTerms(hasPursuit, deliverables, e.fees());
      default -> this;
    };
  }
}
