package dev.countersign.command.memo;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.CommandContext;
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
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate
class Memo extends AggregateRoot {
  @AggregateIdentifier private MemoId id;
  private ContractId contractId;
  private BranchId branchId;
  private EmployeeId maker;
  private final Set<Party> signed = EnumSet.noneOf(Party.class);
  private boolean attached;

  @SuppressWarnings("NullAway.Init") // for Axon, which replays the first event right after
  Memo() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init") // for Axon, which applies the event right after
  Memo(DraftMemo command, CommandContext context, MemoContract contract) {
    Rule.check(
        new ContractIsSigned(contract.phase()),
        new PriceChangeNamesItsAmendment(command.changesPrice(), command.amendmentReference()));
    LocalDate signedOn = Objects.requireNonNull(contract.signedOn());
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
            context.effective(command.effectiveDate(), signedOn)));
  }

  @CommandHandler
  void countersign(CountersignMemo command, CommandContext context) {
    Rule.check(
        new PartyCountersignsOnce(command.party(), signed),
        new MakerDoesNotCountersign(command.party(), context.actor().employeeId(), maker));
    apply(
        new MemoCountersigned(
            id, command.party(), command.signatory(), context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void attach(AttachMemo command, CommandContext context, MemoContract contract) {
    Rule.check(
        new ContractIsSigned(contract.phase()),
        new MemoIsAttachedOnce(attached),
        new BothPartiesHaveCountersigned(signed));
    apply(new MemoAttached(id, contractId, context.effective(command.effectiveDate())));
  }

  @EventSourcingHandler
  void on(MemoDrafted event) {
    id = event.memoId();
    contractId = event.contractId();
    branchId = event.branchId();
    maker = event.makerId();
  }

  @EventSourcingHandler
  void on(MemoCountersigned event) {
    signed.add(event.party());
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
