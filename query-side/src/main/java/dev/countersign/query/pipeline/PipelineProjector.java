package dev.countersign.query.pipeline;

import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import dev.countersign.events.approval.ApprovalEvent;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.brandpursuit.BrandPursuitConcluded;
import dev.countersign.events.brandpursuit.BrandPursuitEvent;
import dev.countersign.events.brandpursuit.BrandPursuitOpened;
import dev.countersign.events.brandpursuit.BrandPursuitPhase;
import dev.countersign.events.brandpursuit.BrandScopeAgreed;
import dev.countersign.events.opportunity.CloseRescheduled;
import dev.countersign.events.opportunity.CustomerIdentified;
import dev.countersign.events.opportunity.OpportunityAdvanced;
import dev.countersign.events.opportunity.OpportunityEvent;
import dev.countersign.events.opportunity.OpportunityLost;
import dev.countersign.events.opportunity.OpportunityMovedBack;
import dev.countersign.events.opportunity.OpportunityOpened;
import dev.countersign.events.opportunity.OpportunityReopened;
import dev.countersign.events.opportunity.OpportunityResized;
import dev.countersign.events.opportunity.OpportunityWon;
import dev.countersign.events.opportunity.OwnerAssigned;
import dev.countersign.events.product.ProductDefined;
import dev.countersign.events.product.ProductReclassified;
import dev.countersign.query.names.Names;
import dev.countersign.query.pipeline.Movement.Kind;
import dev.countersign.query.pipeline.Opportunity.Outcome;
import dev.countersign.query.pipeline.Opportunity.Stage;
import dev.countersign.query.pipeline.Opportunity.Worth;
import dev.countersign.query.projection.Journal;
import dev.countersign.query.projection.LastChange;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Recorded;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.VersionedTable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows every opportunity from its opening to its end, and back. */
final class PipelineProjector implements Projector {
  private final VersionedTable<Opportunity> opportunities;
  private final VersionedTable<StageVisit> visits;
  private final Journal<Movement> movements;
  private final Names names;
  private final VersionedTable<ProductLine> productLines;
  private final VersionedTable<BrandPursuit> pursuits;

  PipelineProjector(Tables tables) {
    opportunities = tables.versioned("opportunity", Opportunity.class);
    visits = tables.versioned("stage_visit", StageVisit.class);
    movements = tables.journal("movement", Movement.class);
    names = new Names(tables);
    productLines = tables.versioned("product_line", ProductLine.class);
    pursuits = tables.versioned("brand_pursuit", BrandPursuit.class);
  }

  @Override
  public void project(Recorded recorded) {
    names.project(recorded.event());
    switch (recorded.event()) {
      case OpportunityEvent e -> opportunity(e, recorded);
      case BrandPursuitEvent e -> pursuit(e, recorded);
      case ApprovalEvent e when e.document().kind() == DocumentKind.BRAND_PURSUIT ->
          change(
              new BrandPursuitId(e.document().value()),
              recorded,
              row -> {
                if (e instanceof DocumentApproved approved) {
                  row.approvedOn(approved.effectiveDate());
                }
              });
      case ProductDefined e ->
          productLines.put(new ProductLine(e.productId(), e.effectiveDate(), e.productLine()));
      case ProductReclassified e ->
          productLines.put(new ProductLine(e.productId(), e.effectiveDate(), e.toProductLine()));
      default -> {}
    }
  }

  private void pursuit(BrandPursuitEvent event, Recorded recorded) {
    switch (event) {
      case BrandPursuitOpened e ->
          pursuits.put(
              new BrandPursuit(
                  e.pursuitId(),
                  e.branchId(),
                  e.customerId(),
                  e.brand(),
                  e.title(),
                  e.ownerId(),
                  e.effectiveDate(),
                  BrandPursuitPhase.OPEN,
                  0,
                  null,
                  null,
                  null,
                  null,
                  List.of(),
                  LastChange.of(recorded, e.effectiveDate())));
      case BrandScopeAgreed e ->
          change(
              e.pursuitId(),
              recorded,
              row ->
                  row.scopeVersion(e.version())
                      .scope(e.scope())
                      .budget(e.budget().amount())
                      .currency(e.budget().currency())
                      .approvedOn(null));
      case BrandPursuitConcluded e ->
          change(
              e.pursuitId(),
              recorded,
              row ->
                  row.contracts(
                      Stream.concat(row.contracts().stream(), Stream.of(e.contractId()))
                          .distinct()
                          .toList()));
    }
  }

  private void change(BrandPursuitId id, Recorded recorded, Consumer<BrandPursuitBuilder> change) {
    pursuits.change(
        pursuit ->
            pursuit.with(
                row -> {
                  row.phase(pursuit.phase().after(recorded.event()))
                      .change(LastChange.of(recorded, recorded.event().effectiveDate()));
                  change.accept(row);
                }),
        id);
  }

  private void opportunity(OpportunityEvent event, Recorded recorded) {
    switch (event) {
      case OpportunityOpened e -> open(e, recorded);
      case CustomerIdentified e -> {
        Opportunity before = opportunities.get(e.opportunityId());
        put(before.withCustomerId(e.customerId()), recorded, e.effectiveDate());
      }
      case OpportunityAdvanced e ->
          move(
              e.opportunityId(),
              new Stage(e.toStage(), e.probability(), e.effectiveDate(), e.policyVersion()),
              recorded);
      case OpportunityMovedBack e ->
          move(
              e.opportunityId(),
              new Stage(e.toStage(), e.probability(), e.effectiveDate(), e.policyVersion()),
              recorded);
      case OpportunityResized e -> {
        Opportunity before = opportunities.get(e.opportunityId());
        put(
            before.withWorth(Worth.of(e.toAmount(), before.stage().probability())),
            recorded,
            e.effectiveDate());
        resize(before, e.toAmount(), e.effectiveDate());
      }
      case CloseRescheduled e -> reschedule(e, recorded);
      case OwnerAssigned e -> {
        Opportunity before = opportunities.get(e.opportunityId());
        Opportunity after = before.withOwnerId(e.toOwnerId());
        Money amount = before.worth().money();
        put(after, recorded, e.effectiveDate());
        movements.add(Movement.of(before, Kind.HANDED_OVER, amount, e.effectiveDate()));
        movements.add(Movement.of(after, Kind.TAKEN_OVER, amount, e.effectiveDate()));
      }
      case OpportunityWon e -> {
        Opportunity before = opportunities.get(e.opportunityId());
        Outcome won = new Outcome("won", e.effectiveDate(), null, null);
        put(before.ending(won, e.amount(), 100), recorded, e.effectiveDate());
        resize(before, e.amount(), e.effectiveDate());
        movements.add(Movement.of(before, Kind.WON, e.amount(), e.effectiveDate()));
        leaveStage(e.opportunityId(), e.effectiveDate());
      }
      case OpportunityLost e -> {
        Opportunity before = opportunities.get(e.opportunityId());
        Money amount = before.worth().money();
        Outcome lost = new Outcome("lost", e.effectiveDate(), e.reason(), e.competitor());
        put(before.ending(lost, amount, 0), recorded, e.effectiveDate());
        movements.add(Movement.of(before, Kind.LOST, amount, e.effectiveDate()));
        leaveStage(e.opportunityId(), e.effectiveDate());
      }
      case OpportunityReopened e -> {
        Opportunity before = opportunities.get(e.opportunityId());
        Money amount = before.worth().money();
        Stage stage = new Stage(e.stage(), e.probability(), e.effectiveDate(), e.policyVersion());
        Opportunity after = before.ending(Outcome.OPEN, amount, e.probability()).in(stage);
        put(after, recorded, e.effectiveDate());
        movements.add(Movement.of(before, Kind.REOPENED, amount, e.effectiveDate()));
        enterStage(before, e.stage(), e.effectiveDate());
      }
    }
  }

  private void open(OpportunityOpened e, Recorded recorded) {
    Opportunity opened =
        new Opportunity(
            e.opportunityId(),
            e.branchId(),
            e.customerId(),
            e.productId(),
            productLine(e.productId(), e.effectiveDate()),
            e.ownerId(),
            e.effectiveDate(),
            new Stage(e.stage(), e.probability(), e.effectiveDate(), e.policyVersion()),
            Worth.of(e.amount(), e.probability()),
            Outcome.OPEN,
            e.expectedClose(),
            0,
            recorded.sequence(),
            LastChange.of(recorded, e.effectiveDate()));
    opportunities.put(opened);
    movements.add(Movement.of(opened, Kind.CREATED, e.amount(), e.effectiveDate()));
    enterStage(opened, e.stage(), e.effectiveDate());
  }

  private void move(OpportunityId opportunityId, Stage stage, Recorded recorded) {
    Opportunity before = opportunities.get(opportunityId);
    put(before.in(stage), recorded, stage.stageSince());
    leaveStage(opportunityId, stage.stageSince());
    enterStage(before, stage.stage(), stage.stageSince());
  }

  private void reschedule(CloseRescheduled e, Recorded recorded) {
    Opportunity before = opportunities.get(e.opportunityId());
    LocalDate from = e.fromExpectedClose();
    long days = from == null ? 0 : ChronoUnit.DAYS.between(from, e.toExpectedClose());
    int pushes = before.pushCount() + (days > 0 ? 1 : 0);
    put(
        before.with(row -> row.expectedClose(e.toExpectedClose()).pushCount(pushes)),
        recorded,
        e.effectiveDate());
    if (days != 0) {
      Kind kind = days > 0 ? Kind.PUSHED : Kind.PULLED_IN;
      Money amount = before.worth().money();
      movements.add(Movement.of(before, kind, amount, e.effectiveDate()).withDays(days));
    }
  }

  private void put(Opportunity row, Recorded recorded, LocalDate effectiveDate) {
    opportunities.put(
        row.with(
            changed ->
                changed
                    .version(recorded.sequence())
                    .change(LastChange.of(recorded, effectiveDate))));
  }

  /** What is closed is no longer in the sum of the pipeline, whatever its amount becomes. */
  private void resize(Opportunity before, Money to, LocalDate effectiveDate) {
    Money from = before.worth().money();
    if (!before.isOpen() || from.equals(to)) {
      return;
    }
    Money out = new Money(from.amount().negate(), from.currency());
    if (from.currency().equals(to.currency())) {
      movements.add(Movement.of(before, Kind.RESIZED, to.plus(out), effectiveDate));
    } else {
      movements.add(Movement.of(before, Kind.RESIZED, out, effectiveDate));
      movements.add(Movement.of(before, Kind.RESIZED, to, effectiveDate));
    }
  }

  private void enterStage(Opportunity opportunity, String stage, LocalDate date) {
    List<StageVisit> earlier = visits.list(opportunity.opportunityId());
    visits.put(
        new StageVisit(
            opportunity.opportunityId(),
            earlier.size() + 1,
            opportunity.branchId(),
            stage,
            date,
            null));
  }

  private void leaveStage(OpportunityId opportunityId, LocalDate date) {
    visits.list(opportunityId).stream()
        .filter(visit -> visit.leftOn() == null)
        .forEach(visit -> visits.put(visit.withLeftOn(date)));
  }

  /** The line in force on the date; before the product was defined, its first one. */
  private @Nullable String productLine(ProductId productId, LocalDate date) {
    List<ProductLine> lines = productLines.list(productId);
    return lines.stream()
        .filter(line -> !line.inForceFrom().isAfter(date))
        .reduce((earlier, later) -> later)
        .or(() -> lines.stream().findFirst())
        .map(ProductLine::productLine)
        .orElse(null);
  }
}
