package dev.countersign.command.memo;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.contract.register.ContractRegister;
import dev.countersign.events.ContractId;
import dev.countersign.events.Id;
import dev.countersign.events.contract.ContractExecuted;
import dev.countersign.events.contract.ContractSigned;
import dev.countersign.events.memo.MemoDrafted;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class MemoContractSource implements FactSource<MemoOfAContract, MemoContract> {
  private final ContractRegister contracts;
  // The store comes to know the aggregates, whose handlers come to know this.
  private final ObjectProvider<EventStore> events;

  MemoContractSource(ContractRegister contracts, ObjectProvider<EventStore> events) {
    this.contracts = contracts;
    this.events = events;
  }

  @Override
  public MemoContract load(MemoOfAContract command, CommandContext context) {
    ContractId contract =
        switch (command) {
          case DraftMemo draft -> draft.contractId();
          case AttachMemo attach ->
              first(attach.memoId(), MemoDrafted.class).orElseThrow().contractId();
        };
    return new MemoContract(
        contracts.branch(contract),
        contracts.phase(contract),
        first(contract, ContractSigned.class)
            .map(ContractSigned::effectiveDate)
            .or(() -> first(contract, ContractExecuted.class).map(ContractExecuted::effectiveDate))
            .orElse(null));
  }

  private <E> Optional<E> first(Id id, Class<E> type) {
    return events
        .getObject()
        .readEvents(id.toString(), 0)
        .asStream()
        .map(DomainEventMessage::getPayload)
        .filter(type::isInstance)
        .<E>map(type::cast)
        .findFirst();
  }
}
