package dev.countersign.command.contract.terms;

import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.ContractExpired;
import dev.countersign.events.contract.NoticeGiven;
import dev.countersign.events.contract.ServiceLevelSet;
import dev.countersign.events.contract.ServiceTermSet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The term of a technical service contract, whether it promises a level, and when notice was given
 * (2.4.3).
 */
public record ServiceTerms(@Nullable Term term, boolean hasLevel, @Nullable LocalDate noticeOn)
    implements Terms {
  static final ServiceTerms NONE_YET = new ServiceTerms(null, false, null);

  /** From the first to the last day, both included. */
  record Term(LocalDate from, LocalDate to, boolean renewsTacitly, int noticeDays) {
    LocalDate noticeUntil() {
      return to.minusDays(noticeDays);
    }
  }

  /** Its term. */
  public ServiceTermSet set(SetServiceTerm command, CommandContext context, LocalDate since) {
    Rule.check(
        new TermEndsAfterItBegins(command.from(), command.to()),
        new TacitRenewalHasANoticeWindow(command.renewsTacitly(), command.noticeDays()));
    return new ServiceTermSet(
        command.contractId(),
        command.from(),
        command.to(),
        command.renewsTacitly(),
        command.noticeDays(),
        context.actor().employeeId(),
        context.effective(command.effectiveDate(), since));
  }

  /** What it promises. */
  public ServiceLevelSet set(SetServiceLevel command, CommandContext context, LocalDate since) {
    return new ServiceLevelSet(
        command.contractId(),
        command.hours(),
        command.responseHours(),
        command.resolutionHours(),
        context.actor().employeeId(),
        context.effective(command.effectiveDate(), since));
  }

  /** That it is not to go on. */
  public NoticeGiven giveNotice(GiveNotice command, CommandContext context, LocalDate since) {
    LocalDate on = context.effective(command.effectiveDate(), since);
    Rule.check(new NoticeIsGivenOnce(noticeOn), new NoticeIsInTime(on, agreed().noticeUntil()));
    return new NoticeGiven(command.contractId(), command.party(), on);
  }

  /** Its end, by the passing of time alone. */
  public ContractExpired expire(LetExpire command, CommandContext context, LocalDate since) {
    LocalDate on = context.effective(command.effectiveDate(), since);
    Rule.check(
        new TermIsOver(on, agreed().to()),
        new TermIsNotRenewedTacitly(agreed().renewsTacitly(), noticeOn));
    return new ContractExpired(command.contractId(), on);
  }

  /** A contract that is in force was submitted with a term. */
  private Term agreed() {
    if (term == null) {
      throw new IllegalStateException("In force without a term");
    }
    return term;
  }

  @Override
  public void checkSubmission() {
    Rule.check(new ServiceTermIsSet(term != null), new ServiceLevelIsSet(hasLevel));
  }

  @Override
  public ServiceTerms service() {
    return this;
  }

  @Override
  public Terms after(ContractEvent event) {
    return switch (event) {
      case ServiceTermSet e ->
          new ServiceTerms(
              new Term(e.from(), e.to(), e.renewsTacitly(), e.noticeDays()), hasLevel, noticeOn);
      case ServiceLevelSet _ -> new ServiceTerms(term, true, noticeOn);
      case NoticeGiven e -> new ServiceTerms(term, hasLevel, e.effectiveDate());
      default -> this;
    };
  }
}
