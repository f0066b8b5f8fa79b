package dev.countersign.command.memo;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.CommandContext;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Rule;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.MemoId;
import dev.countersign.events.contract.Party;
import dev.countersign.events.memo.MemoAttached;
import dev.countersign.events.memo.MemoCountersigned;
import dev.countersign.events.memo.MemoDrafted;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate
class Memo extends AggregateRoot {
  @AggregateIdentifier private MemoId id;
  private ContractId contractId;
  private BranchId branchId;
  private EmployeeId maker;
  private final Set<Party> signed = EnumSet.noneOf(Party.class);
  private boolean attached;
  private LocalDate since;

  @SuppressWarnings("NullAway.Init") // for Axon, which replays the first event right after
  Memo() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init") // for Axon, which applies the event right after
  Memo(DraftMemo command, CommandContext context, MemoContract contract) {
    Rule.check(
        new ContractIsSigned(contract.phase()),
        new PriceChangeNamesItsAmendment(command.changesPrice(), command.amendmentReference()));
    apply(
        new MemoDrafted(
            command.memoId(),
            command.contractId(),
            contract.branchId(),
            command.title(),
            command.content(),
            command.changesPrice(),
            command.amendmentReference(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void countersign(CountersignMemo command, CommandContext context) {
    Rule.check(
        new PartyCountersignsOnce(command.party(), signed),
        new MakerDoesNotCountersign(command.party(), context.actor().employeeId(), maker));
    apply(
        new MemoCountersigned(
            id, command.party(), command.signatory(), next(command.effectiveDate(), context)));
  }

  @CommandHandler
  void attach(AttachMemo command, CommandContext context) {
    Rule.check(new MemoIsAttachedOnce(attached), new BothPartiesHaveCountersigned(signed));
    apply(new MemoAttached(id, contractId, next(command.effectiveDate(), context)));
  }

  private LocalDate next(@Nullable LocalDate given, CommandContext context) {
    LocalDate date = context.effective(given);
    Rule.check(new EffectiveDateFollowsThePrevious(date, since));
    return date;
  }

  @EventSourcingHandler
  void on(MemoDrafted event) {
    id = event.memoId();
    contractId = event.contractId();
    branchId = event.branchId();
    maker = event.makerId();
    since = event.effectiveDate();
  }

  @EventSourcingHandler
  void on(MemoCountersigned event) {
    signed.add(event.party());
    since = event.effectiveDate().isAfter(since) ? event.effectiveDate() : since;
  }

  @EventSourcingHandler
  void on(MemoAttached event) {
    attached = true;
  }

  @Override
  protected BranchId branch() {
    return branchId;
  }
}
