package dev.countersign.command.contract.steps;

import dev.countersign.events.Event;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractStep;
import java.time.LocalDate;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * The way of one contract, of which its draft is the first step; originals have dates of their own.
 * Whoever dates a step has it as a member.
 */
public final class Steps {
  @SuppressWarnings("NullAway.Init") // the event of the draft comes before everything else
  private LocalDate latest;

  /** When the latest of them took effect. */
  public LocalDate latest() {
    return latest;
  }

  @EventSourcingHandler
  void on(Event event) {
    latest =
        switch (event) {
          case ContractDrafted e -> e.effectiveDate();
          case ContractStep step -> step.effectiveDate();
          case SubmittedForApproval e -> e.effectiveDate();
          case DocumentApproved e -> e.effectiveDate();
          default -> latest;
        };
  }
}
