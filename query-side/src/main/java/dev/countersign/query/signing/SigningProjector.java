package dev.countersign.query.signing;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.authority.SigningAuthorityGranted;
import dev.countersign.events.authority.SigningAuthorityRevoked;
import dev.countersign.events.authority.SigningEntityChanged;
import dev.countersign.events.authority.SigningEntityEvent;
import dev.countersign.events.authority.SigningEntityRegistered;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ExecutionRecorded;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.SealUsed;
import dev.countersign.events.employee.DepartureRecorded;
import dev.countersign.events.seal.CopySpoiled;
import dev.countersign.events.seal.KeeperAppointed;
import dev.countersign.events.seal.PaperSealed;
import dev.countersign.events.seal.SealDestroyed;
import dev.countersign.events.seal.SealEvent;
import dev.countersign.events.seal.SealHandedOver;
import dev.countersign.events.seal.SealLent;
import dev.countersign.events.seal.SealLoanApproved;
import dev.countersign.events.seal.SealLoanProposed;
import dev.countersign.events.seal.SealLoanRejected;
import dev.countersign.events.seal.SealLost;
import dev.countersign.events.seal.SealPhase;
import dev.countersign.events.seal.SealRegistered;
import dev.countersign.events.seal.SealRetired;
import dev.countersign.events.seal.SealReturned;
import dev.countersign.events.seal.SealsCounted;
import dev.countersign.query.names.Names;
import dev.countersign.query.projection.LastChange;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Recorded;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.VersionedTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Follows seals, their counts and uses, and who may bind us. */
final class SigningProjector implements Projector {
  private final VersionedTable<Entity> entities;
  private final VersionedTable<SigningBranch> branches;
  private final VersionedTable<Power> powers;
  private final VersionedTable<Departure> departures;
  private final VersionedTable<Seal> seals;
  private final VersionedTable<Keeping> keepings;
  private final VersionedTable<Loan> loans;
  private final VersionedTable<SealUse> uses;
  private final VersionedTable<SealedContract> contracts;
  private final Names names;

  SigningProjector(Tables tables) {
    entities = tables.versioned("entity", Entity.class);
    branches = tables.versioned("signing_branch", SigningBranch.class);
    powers = tables.versioned("power", Power.class);
    departures = tables.versioned("departure", Departure.class);
    seals = tables.versioned("seal", Seal.class);
    keepings = tables.versioned("keeping", Keeping.class);
    loans = tables.versioned("loan", Loan.class);
    uses = tables.versioned("seal_use", SealUse.class);
    contracts = tables.versioned("contract", SealedContract.class);
    names = new Names(tables);
  }

  @Override
  public void project(Recorded recorded) {
    names.project(recorded.event());
    LastChange change = LastChange.of(recorded, recorded.event().effectiveDate());
    switch (recorded.event()) {
      case SigningEntityEvent event -> project(event, change);
      case SealRegistered event -> register(event, change);
      case SealEvent event -> project(event, change);
      case SealsCounted event -> count(event, change);
      case DepartureRecorded event ->
          departures.put(new Departure(event.employeeId(), event.effectiveDate()));
      case ContractDrafted event ->
          contracts.put(new SealedContract(event.contractId(), event.branchId()));
      case SealUsed event -> use(event, change);
      case ExecutionRecorded event when event.side() == Party.SELLER -> use(event, change);
      default -> {}
    }
  }

  private void project(SigningEntityEvent event, LastChange change) {
    switch (event) {
      case SigningEntityRegistered e -> {
        entities.put(
            new Entity(
                e.signingEntityId(),
                e.name(),
                e.creditCode(),
                e.legalRepresentativeId(),
                e.effectiveDate(),
                change));
        represent(e.signingEntityId(), e.legalRepresentativeId(), e.effectiveDate(), change);
        sign(e.signingEntityId(), e.branchIds(), e.effectiveDate());
      }
      case SigningEntityChanged e -> {
        entities.change(
            entity ->
                entity.with(
                    row -> row.legalRepresentativeId(e.legalRepresentativeId()).change(change)),
            e.signingEntityId());
        represent(e.signingEntityId(), e.legalRepresentativeId(), e.effectiveDate(), change);
        sign(e.signingEntityId(), e.branchIds(), e.effectiveDate());
      }
      case SigningAuthorityGranted e ->
          powers.put(
              new Power(
                  e.signingEntityId(),
                  powers.list(e.signingEntityId()).size() + 1,
                  e.authority(),
                  e.holderId(),
                  e.types(),
                  e.upTo().amount(),
                  e.upTo().currency(),
                  e.firstDay(),
                  e.lastDay(),
                  null,
                  e.documentHash(),
                  change));
      case SigningAuthorityRevoked e ->
          powers.list(e.signingEntityId()).stream()
              .filter(power -> Objects.equals(power.authority(), e.authority()))
              .forEach(power -> end(power, e.effectiveDate(), change));
    }
  }

  private void represent(
      SigningEntityId entity, EmployeeId representative, LocalDate from, LastChange change) {
    List<Power> present =
        powers.list(entity).stream().filter(Power::isOfTheRepresentative).toList();
    if (present.stream().anyMatch(power -> power.holderId().equals(representative))) {
      return;
    }
    present.forEach(power -> end(power, from, change));
    powers.put(
        new Power(
            entity,
            powers.list(entity).size() + 1,
            null,
            representative,
            List.of(),
            null,
            null,
            from,
            null,
            null,
            null,
            change));
  }

  private void end(Power power, LocalDate from, LastChange change) {
    powers.put(power.with(row -> row.endedOn(from).change(change)));
  }

  private void sign(SigningEntityId entity, List<BranchId> wanted, LocalDate from) {
    List<SigningBranch> present =
        branches.list(entity).stream().filter(branch -> branch.signsTo() == null).toList();
    present.stream()
        .filter(branch -> !wanted.contains(branch.branchId()))
        .forEach(branch -> branches.put(branch.with(row -> row.signsTo(from))));
    wanted.stream()
        .filter(id -> present.stream().noneMatch(branch -> branch.branchId().equals(id)))
        .forEach(
            id ->
                branches.put(
                    new SigningBranch(entity, branches.list(entity).size() + 1, id, from, null)));
  }

  private void register(SealRegistered e, LastChange change) {
    seals.put(
        new Seal(
            e.sealId(),
            e.kind(),
            e.name(),
            e.signingEntityId(),
            e.branchId(),
            SealPhase.REGISTERED,
            null,
            null,
            e.effectiveDate(),
            null,
            e.effectiveDate(),
            change));
  }

  private void project(SealEvent event, LastChange change) {
    Seal seal = seals.get(event.sealId());
    seals.put(seal.with(row -> row.phase(seal.phase().after(event)).change(change)));
    switch (event) {
      case SealRegistered _ -> {}
      case KeeperAppointed e ->
          keep(seal, e.keeperId(), e.standInId(), null, e.effectiveDate(), change);
      case SealHandedOver e ->
          keep(seal, e.toKeeperId(), e.standInId(), e.witnessId(), e.effectiveDate(), change);
      case PaperSealed e ->
          uses.put(
              new SealUse(
                  e.sealId().value(),
                  e.use(),
                  e.sealId(),
                  null,
                  seal.branchId(),
                  e.contractId(),
                  e.documentHash(),
                  e.purpose(),
                  e.copies(),
                  e.printed(),
                  0,
                  e.crossPage(),
                  e.sealedBy(),
                  e.effectiveDate(),
                  change));
      case CopySpoiled e ->
          uses.change(
              use -> use.with(row -> row.spoiled(use.spoiled() + e.copies()).change(change)),
              e.sealId().value(),
              e.use());
      case SealLoanProposed e ->
          loans.put(
              new Loan(
                  e.sealId(),
                  e.loan(),
                  seal.branchId(),
                  LoanState.PROPOSED,
                  e.borrowerId(),
                  e.escortId(),
                  e.purpose(),
                  e.dueDate(),
                  e.proposedBy(),
                  List.of(),
                  null,
                  null,
                  null,
                  null,
                  change));
      case SealLoanApproved e ->
          loans.change(loan -> loan.approvedBy(e.approvedBy(), change), e.sealId(), e.loan());
      case SealLoanRejected e ->
          loans.change(
              loan ->
                  loan.with(
                      row -> row.state(LoanState.REJECTED).rejectedWhy(e.reason()).change(change)),
              e.sealId(),
              e.loan());
      case SealLent e ->
          loans.change(
              loan ->
                  loan.with(
                      row ->
                          row.state(LoanState.OUT)
                              .lentBy(e.lentBy())
                              .lentOn(e.effectiveDate())
                              .change(change)),
              e.sealId(),
              e.loan());
      case SealReturned e ->
          loans.change(
              loan ->
                  loan.with(
                      row ->
                          row.state(LoanState.RETURNED)
                              .returnedOn(e.effectiveDate())
                              .change(change)),
              e.sealId(),
              e.loan());
      case SealLost e -> {
        endKeeping(seal, e.effectiveDate(), change);
        endLoans(seal, change);
      }
      case SealRetired _ -> endLoans(seal, change);
      case SealDestroyed e -> endKeeping(seal, e.effectiveDate(), change);
    }
  }

  private void keep(
      Seal seal,
      EmployeeId keeper,
      EmployeeId standIn,
      @Nullable EmployeeId witness,
      LocalDate from,
      LastChange change) {
    endKeeping(seal, from, change);
    keepings.put(
        new Keeping(
            seal.sealId(),
            keepings.list(seal.sealId()).size() + 1,
            seal.branchId(),
            keeper,
            standIn,
            witness,
            from,
            null,
            change));
    seals.change(kept -> kept.with(row -> row.keeperId(keeper).standInId(standIn)), seal.sealId());
  }

  private void endKeeping(Seal seal, LocalDate on, LastChange change) {
    keepings.list(seal.sealId()).stream()
        .filter(keeping -> keeping.keptTo() == null)
        .forEach(keeping -> keepings.put(keeping.with(row -> row.keptTo(on).change(change))));
    seals.change(kept -> kept.with(row -> row.keeperId(null).standInId(null)), seal.sealId());
  }

  private void endLoans(Seal seal, LastChange change) {
    loans.list(seal.sealId()).stream()
        .filter(Loan::isOpen)
        .forEach(
            loan ->
                loans.put(
                    loan.with(
                        row ->
                            row.state(
                                    loan.state() == LoanState.OUT
                                        ? LoanState.LOST
                                        : LoanState.REJECTED)
                                .change(change))));
  }

  private void count(SealsCounted event, LastChange change) {
    event
        .present()
        .forEach(
            id ->
                seals.change(
                    seal ->
                        seal.with(
                            row ->
                                row.countedOn(event.effectiveDate())
                                    .countDueOn(event.nextDue())
                                    .change(change)),
                    id));
  }

  private void use(ExecutionRecorded event, LastChange change) {
    uses.put(
        new SealUse(
            event.contractId().value(),
            1,
            event.sealId(),
            event.seal(),
            contracts.get(event.contractId()).branchId(),
            event.contractId(),
            event.documentHash(),
            null,
            event.copies(),
            null,
            0,
            event.crossPage(),
            event.recordedBy(),
            event.effectiveDate(),
            change));
  }

  private void use(SealUsed event, LastChange change) {
    uses.put(
        new SealUse(
            event.contractId().value(),
            1,
            null,
            event.seal(),
            contracts.get(event.contractId()).branchId(),
            event.contractId(),
            null,
            null,
            event.copies(),
            null,
            0,
            false,
            event.keeperId(),
            event.effectiveDate(),
            change));
  }
}
