package dev.countersign.query.contractterms;

import dev.countersign.events.ContractId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.approval.ApprovalEvent;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.contract.ContractActivated;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.Deliverable;
import dev.countersign.events.contract.DeliverablesSet;
import dev.countersign.events.contract.DraftRevised;
import dev.countersign.events.contract.Equipment;
import dev.countersign.events.contract.EquipmentAccepted;
import dev.countersign.events.contract.EquipmentListSet;
import dev.countersign.events.contract.Fee;
import dev.countersign.events.contract.FeeScheduleSet;
import dev.countersign.events.contract.FindingRecorded;
import dev.countersign.events.contract.FindingResolved;
import dev.countersign.events.contract.GoodsReceived;
import dev.countersign.events.contract.Milestone;
import dev.countersign.events.contract.MilestonesSet;
import dev.countersign.events.contract.NoticeGiven;
import dev.countersign.events.contract.ParentLinked;
import dev.countersign.events.contract.ParentUnlinked;
import dev.countersign.events.contract.PursuitLinked;
import dev.countersign.events.contract.RenewalDrafted;
import dev.countersign.events.contract.ReviewRequested;
import dev.countersign.events.contract.ServiceTermSet;
import dev.countersign.events.contract.TermEndReminded;
import dev.countersign.query.names.Names;
import dev.countersign.query.projection.Journal;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Recorded;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.VersionedTable;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Follows what contracts of each type have beyond their lines. */
final class ContractTermsProjector implements Projector {
  private final VersionedTable<TypedContract> contracts;
  private final VersionedTable<FindingRow> findings;
  private final VersionedTable<DeliverableRow> deliverables;
  private final VersionedTable<FeeRow> fees;
  private final VersionedTable<EquipmentRow> equipment;
  private final VersionedTable<MilestoneRow> milestones;
  private final Journal<Delivery> deliveries;
  private final Journal<Reminder> reminders;
  private final Names names;

  ContractTermsProjector(Tables tables) {
    contracts = tables.versioned("contract", TypedContract.class);
    findings = tables.versioned("finding", FindingRow.class);
    deliverables = tables.versioned("deliverable", DeliverableRow.class);
    fees = tables.versioned("fee", FeeRow.class);
    equipment = tables.versioned("equipment", EquipmentRow.class);
    milestones = tables.versioned("milestone", MilestoneRow.class);
    deliveries = tables.journal("delivery", Delivery.class);
    reminders = tables.journal("reminder", Reminder.class);
    names = new Names(tables);
  }

  @Override
  public void project(Recorded recorded) {
    names.project(recorded.event());
    switch (recorded.event()) {
      case ContractDrafted e -> contracts.put(contract(e));
      case ContractEvent e -> contract(e);
      case ApprovalEvent e when e.document().kind() == DocumentKind.CONTRACT ->
          change(new ContractId(e.document().value()), e, same -> {});
      default -> {}
    }
  }

  private static TypedContract contract(ContractDrafted e) {
    return new TypedContract(
        e.contractId(),
        e.type(),
        e.branchId(),
        e.customerId(),
        ContractPhase.DRAFT,
        null,
        e.title(),
        e.amount().amount(),
        e.amount().currency(),
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private void contract(ContractEvent event) {
    change(event.contractId(), event, row -> related(event, row));
    ContractId id = event.contractId();
    switch (event) {
      case FindingRecorded e ->
          findings.put(
              new FindingRow(
                  id,
                  e.finding(),
                  contracts.get(id).branchId(),
                  e.severity(),
                  e.text(),
                  e.reviewerId(),
                  e.effectiveDate(),
                  null,
                  null,
                  null));
      case FindingResolved e ->
          findings.change(
              finding ->
                  finding.with(
                      row ->
                          row.resolution(e.resolution())
                              .resolvedBy(e.resolvedBy())
                              .resolvedOn(e.effectiveDate())),
              id,
              e.finding());
      case TermEndReminded e ->
          reminders.add(
              new Reminder(id, contracts.get(id).branchId(), e.to(), e.days(), e.effectiveDate()));
      case DeliverablesSet e -> deliver(e);
      case FeeScheduleSet e -> pay(e);
      case EquipmentListSet e -> equip(e);
      case MilestonesSet e -> schedule(e);
      case GoodsReceived e -> receive(e);
      case EquipmentAccepted e ->
          equipment.change(
              item ->
                  item.with(
                      row ->
                          row.accepted(item.accepted() + e.quantity())
                              .acceptedOn(e.effectiveDate())),
              id,
              e.item());
      default -> {}
    }
  }

  /** What the row of the contract itself tells of the event. */
  private static void related(ContractEvent event, TypedContractBuilder row) {
    switch (event) {
      case DraftRevised e -> worth(row.title(e.title()), e.amount());
      case ContractNumberAllocated e -> row.number(e.number());
      case ContractActivated e -> row.activeOn(e.effectiveDate());
      case ParentLinked e -> row.parentId(e.parentId());
      case ParentUnlinked _ -> row.parentId(null);
      case ReviewRequested e -> row.delta(e.delta()).reviewers(e.reviewerIds());
      case RenewalDrafted e -> row.predecessorId(e.predecessorId());
      case ServiceTermSet e ->
          row.serviceFrom(e.from())
              .serviceTo(e.to())
              .renewsTacitly(e.renewsTacitly())
              .renewalClause(e.renewalClause());
      case NoticeGiven e -> row.noticeOn(e.effectiveDate());
      case PursuitLinked e -> row.pursuitId(e.pursuitId());
      default -> {}
    }
  }

  private static void worth(TypedContractBuilder row, Money amount) {
    row.amount(amount.amount()).currency(amount.currency());
  }

  private void change(ContractId id, Event event, Consumer<TypedContractBuilder> change) {
    contracts.change(
        contract ->
            contract.with(
                row -> {
                  row.phase(contract.phase().after(event));
                  change.accept(row);
                }),
        id);
  }

  private void deliver(DeliverablesSet e) {
    ContractId id = e.contractId();
    replace(deliverables, id, DeliverableRow::deliverable);
    for (Deliverable each : e.deliverables()) {
      deliverables.put(
          new DeliverableRow(
              id,
              each.deliverable(),
              contracts.get(id).branchId(),
              each.description(),
              each.dueOn()));
    }
  }

  private void pay(FeeScheduleSet e) {
    ContractId id = e.contractId();
    replace(fees, id, FeeRow::line);
    for (Fee each : e.fees()) {
      fees.put(
          new FeeRow(
              id,
              each.line(),
              contracts.get(id).branchId(),
              each.amount().amount(),
              each.amount().currency(),
              each.deliverable(),
              each.from(),
              each.to()));
    }
  }

  private void equip(EquipmentListSet e) {
    ContractId id = e.contractId();
    replace(equipment, id, EquipmentRow::item);
    for (Equipment each : e.equipment()) {
      equipment.put(
          new EquipmentRow(
              id,
              each.item(),
              contracts.get(id).branchId(),
              each.kind(),
              each.description(),
              each.model(),
              each.quantity(),
              each.unit(),
              each.taxRate(),
              0,
              null,
              0,
              null));
    }
  }

  private void schedule(MilestonesSet e) {
    ContractId id = e.contractId();
    replace(milestones, id, MilestoneRow::stage);
    for (Milestone each : e.milestones()) {
      milestones.put(
          new MilestoneRow(id, each.stage().name(), contracts.get(id).branchId(), each.dueOn()));
    }
  }

  private void receive(GoodsReceived e) {
    ContractId id = e.contractId();
    equipment.change(
        item ->
            item.with(
                row ->
                    row.delivered(item.delivered() + e.quantity()).deliveredOn(e.effectiveDate())),
        id,
        e.item());
    deliveries.add(
        new Delivery(
            id,
            e.item(),
            contracts.get(id).branchId(),
            e.quantity(),
            e.place(),
            e.receiver(),
            e.recordedBy(),
            e.effectiveDate()));
  }

  /** A list that is set replaces the one before it. */
  private static <R extends Record> void replace(
      VersionedTable<R> table, ContractId id, Function<R, Object> key) {
    table.list(id).forEach(row -> table.remove(id, key.apply(row)));
  }
}
