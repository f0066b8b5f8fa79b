package dev.countersign.command.contract.terms;

import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.command.contract.steps.OpenItem;
import dev.countersign.command.policy.InForce;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.ContractExpired;
import dev.countersign.events.contract.NoticeGiven;
import dev.countersign.events.contract.ServiceLevelSet;
import dev.countersign.events.contract.ServiceTermSet;
import dev.countersign.events.contract.TermEndReminded;
import dev.countersign.events.policy.RenewalPolicy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The term of a technical service contract, whether it promises a level, and when notice was given
 * (2.4.3).
 *
 * @param reminded of its end so many days before it, last; null: not yet
 */
public record ServiceTerms(
    @Nullable Term term, boolean hasLevel, @Nullable LocalDate noticeOn, @Nullable Integer reminded)
    implements Terms {
  /** Those of a new contract. */
  public static final ServiceTerms NONE_YET = new ServiceTerms(null, false, null, null);

  /** From the first to the last day, both included. */
  record Term(LocalDate from, LocalDate to, boolean renewsTacitly, int noticeDays) {
    LocalDate noticeUntil() {
      return to.minusDays(noticeDays);
    }
  }

  /** Its term. */
  public ServiceTermSet set(
      SetServiceTerm command,
      CommandContext context,
      InForce<RenewalPolicy> policy,
      LocalDate since) {
    Rule.check(
        new TermEndsAfterItBegins(command.from(), command.to()),
        new TacitRenewalHasANoticeWindow(command.renewsTacitly(), command.noticeDays()),
        new TacitRenewalHasAClause(command.renewsTacitly(), command.renewalClause()));
    return new ServiceTermSet(
        command.contractId(),
        command.from(),
        command.to(),
        command.renewsTacitly(),
        command.noticeDays(),
        context.actor().employeeId(),
        context.effective(command.effectiveDate(), since),
        command.renewalClause(),
        policy.policy().reminderDays(),
        policy.version());
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

  /** That it ends soon. */
  public TermEndReminded remind(RemindOfTermEnd command, CommandContext context) {
    boolean isDue =
        agreed().to().equals(command.to())
            && noticeOn == null
            && (reminded == null || command.days() < reminded)
            && !context.today().isBefore(command.to().minusDays(command.days()));
    Rule.check(new TermEndIsNear(isDue));
    return new TermEndReminded(command.contractId(), command.to(), command.days(), context.today());
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
  public void checkSubmission(Submission submission) {
    Rule.check(new ServiceTermIsSet(term != null), new ServiceLevelIsSet(hasLevel));
  }

  @Override
  public List<OpenItem> open(LocalDate on) {
    LocalDate to = agreed().to();
    return on.isAfter(to)
        ? List.of()
        : List.of(new OpenItem("its term lasts until " + to, "服务期限至 " + to));
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
              new Term(e.from(), e.to(), e.renewsTacitly(), e.noticeDays()),
              hasLevel,
              noticeOn,
              null);
      case ServiceLevelSet _ -> new ServiceTerms(term, true, noticeOn, reminded);
      case NoticeGiven e -> new ServiceTerms(term, hasLevel, e.effectiveDate(), reminded);
      case TermEndReminded e -> new ServiceTerms(term, hasLevel, noticeOn, e.days());
      default -> this;
    };
  }
}
