package dev.countersign.query.branchperformance;

import dev.countersign.events.ContractId;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractExecuted;
import dev.countersign.events.contract.ContractNumberVoided;
import dev.countersign.events.contract.ContractSigned;
import dev.countersign.events.contract.DraftRevised;
import dev.countersign.events.contract.Line;
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
import dev.countersign.query.names.Names;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Recorded;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.VersionedTable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Keeps the facts that performance is computed from, each with the dates on which it holds. */
final class BranchPerformanceProjector implements Projector {
  private final VersionedTable<Term> terms;
  private final VersionedTable<DraftedContract> drafts;
  private final VersionedTable<SignedLine> signedLines;
  private final Names names;

  BranchPerformanceProjector(Tables tables) {
    terms = tables.versioned("opportunity_term", Term.class);
    drafts = tables.versioned("contract_draft", DraftedContract.class);
    signedLines = tables.versioned("signed_line", SignedLine.class);
    names = new Names(tables);
  }

  @Override
  public void project(Recorded recorded) {
    names.project(recorded.event());
    switch (recorded.event()) {
      case OpportunityEvent e -> opportunity(e);
      case ContractDrafted e ->
          drafts.put(new DraftedContract(e.contractId(), e.branchId(), e.lines()));
      case DraftRevised e -> drafts.change(draft -> draft.withLines(e.lines()), e.contractId());
      case ContractSigned e -> sign(e.contractId(), e.effectiveDate());
      case ContractExecuted e -> sign(e.contractId(), e.effectiveDate());
      case ContractNumberVoided e ->
          signedLines
              .list(e.contractId())
              .forEach(line -> signedLines.put(line.withVoidOn(e.effectiveDate())));
      default -> {}
    }
  }

  private void opportunity(OpportunityEvent event) {
    switch (event) {
      case OpportunityOpened e ->
          terms.put(
              new Term(
                  e.opportunityId(),
                  1,
                  e.branchId(),
                  e.productId(),
                  e.effectiveDate(),
                  e.effectiveDate(),
                  null,
                  "open",
                  e.amount().amount(),
                  e.amount().currency(),
                  e.expectedClose()));
      case OpportunityResized e ->
          change(e.opportunityId(), e.effectiveDate(), null, e.toAmount(), null);
      case CloseRescheduled e ->
          change(e.opportunityId(), e.effectiveDate(), null, null, e.toExpectedClose());
      case OpportunityWon e ->
          change(e.opportunityId(), e.effectiveDate(), "won", e.amount(), null);
      case OpportunityLost e -> change(e.opportunityId(), e.effectiveDate(), "lost", null, null);
      case OpportunityReopened e ->
          change(e.opportunityId(), e.effectiveDate(), "open", null, null);
      case CustomerIdentified _,
          OpportunityAdvanced _,
          OpportunityMovedBack _,
          OwnerAssigned _ -> {}
    }
  }

  /** Begins a new term; what is not given stays as it was. */
  private void change(
      OpportunityId id,
      LocalDate date,
      @Nullable String status,
      @Nullable Money amount,
      @Nullable LocalDate expectedClose) {
    Term last = terms.list(id).getLast();
    terms.put(last.withEffectiveTo(date));
    terms.put(
        last.next(
            date,
            status == null ? last.status() : status,
            amount == null ? last.money() : amount,
            expectedClose == null ? last.expectedClose() : expectedClose));
  }

  /** On the day of the last signature, whenever the seals were recorded. */
  private void sign(ContractId contractId, LocalDate date) {
    if (!signedLines.list(contractId).isEmpty()) {
      return;
    }
    DraftedContract draft = drafts.get(contractId);
    for (Line line : draft.lines()) {
      signedLines.put(
          new SignedLine(
              contractId,
              line.line(),
              draft.branchId(),
              line.productId(),
              date,
              line.total().amount(),
              line.total().currency(),
              null));
    }
  }
}
