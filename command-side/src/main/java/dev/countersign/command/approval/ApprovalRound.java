package dev.countersign.command.approval;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.ApprovalStepApproved;
import dev.countersign.events.approval.ApprovalStepEscalated;
import dev.countersign.events.approval.ApprovalStepSubstituted;
import dev.countersign.events.approval.ApprovalStepTransferred;
import dev.countersign.events.approval.ApprovalStepsOpened;
import dev.countersign.events.approval.ApproverAdded;
import dev.countersign.events.approval.Placement;
import dev.countersign.events.approval.ReturnedToStep;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.approval.SubmittedForApproval;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One way of one document along its route; a new submission begins a new round. */
final class ApprovalRound {
  private final int number;
  private final String documentHash;
  private final Instant routeDueAt;
  private final int policyVersion;
  private final Map<String, ApprovalStep> steps = new LinkedHashMap<>();

  @JsonCreator // also when it comes from a snapshot
  private ApprovalRound(int number, String documentHash, Instant routeDueAt, int policyVersion) {
    this.number = number;
    this.documentHash = documentHash;
    this.routeDueAt = routeDueAt;
    this.policyVersion = policyVersion;
  }

  /** Before the first submission. */
  static ApprovalRound none() {
    return new ApprovalRound(0, "", Instant.EPOCH, 0);
  }

  static ApprovalRound of(SubmittedForApproval event) {
    ApprovalRound round =
        new ApprovalRound(
            event.round(), event.documentHash(), event.routeDueAt(), event.policyVersion());
    event.route().forEach(step -> round.steps.put(step.step(), ApprovalStep.waiting(step)));
    return round;
  }

  int number() {
    return number;
  }

  String documentHash() {
    return documentHash;
  }

  /** The policy version that gave the route: decisions on its steps are decisions under it. */
  int policyVersion() {
    return policyVersion;
  }

  Instant routeDueAt() {
    return routeDueAt;
  }

  ApprovalStep step(String name) {
    return Objects.requireNonNull(steps.get(name), name);
  }

  boolean has(String name) {
    return steps.containsKey(name);
  }

  List<ApprovalStep> open() {
    return steps.values().stream().filter(ApprovalStep::isOpen).toList();
  }

  /** Who has filled a step, in person, as a delegate, by a delegate, or passed it on. */
  Set<EmployeeId> filledBy() {
    return steps.values().stream()
        .flatMap(step -> step.persons().stream())
        .collect(Collectors.toSet());
  }

  List<String> approvedSteps() {
    return steps.values().stream()
        .filter(ApprovalStep::isApproved)
        .map(ApprovalStep::name)
        .toList();
  }

  /** The steps that still need a decision, open or to come. */
  List<ApprovalStep> undecided() {
    return steps.values().stream().filter(step -> !step.isApproved()).toList();
  }

  /** The stage that is not yet through; -1: the route is at its end. */
  int stage() {
    return undecided().stream().mapToInt(step -> step.route().stage()).min().orElse(-1);
  }

  /** The steps whose turn it is and that are not open yet. */
  List<ApprovalStep> ready() {
    int stage = stage();
    return undecided().stream()
        .filter(step -> step.route().stage() == stage && !step.isOpen())
        .filter(
            step -> {
              String after = step.route().after();
              return after == null || step(after).isApproved();
            })
        .toList();
  }

  /** What a return to a step voids: that step and whatever was decided after it. */
  List<String> voidedByReturnTo(String name) {
    return steps.values().stream()
        .filter(step -> step.isApproved() && comesAfter(step, step(name)))
        .map(ApprovalStep::name)
        .toList();
  }

  private boolean comesAfter(ApprovalStep step, ApprovalStep other) {
    if (step.name().equals(other.name()) || step.route().stage() > other.route().stage()) {
      return true;
    }
    String after = step.route().after();
    return after != null
        && step.route().stage() == other.route().stage()
        && comesAfter(step(after), other);
  }

  void on(ApprovalStepsOpened event) {
    for (StepDue due : event.steps()) {
      change(due.step(), step -> step.openUntil(due.dueAt()));
    }
  }

  void on(ApprovalStepApproved event) {
    change(event.step(), step -> step.approvedBy(persons(event)));
  }

  /** Whose decision the approval is. */
  static List<EmployeeId> persons(ApprovalStepApproved event) {
    return Stream.of(event.approverId(), event.onBehalfOf()).filter(Objects::nonNull).toList();
  }

  void on(ApprovalStepEscalated event) {
    change(event.step(), step -> step.openTo(event.escalatedTo()).openUntil(event.newDueAt()));
  }

  void on(ApprovalStepSubstituted event) {
    change(event.step(), step -> step.openTo(event.superior()));
  }

  void on(ApprovalStepTransferred event) {
    change(event.step(), step -> step.transferred(event.fromId(), event.toId(), event.role()));
  }

  void on(ApproverAdded event) {
    steps.put(event.added().step(), ApprovalStep.waiting(event.added()));
    if (event.placement() == Placement.BEFORE) {
      change(event.beside(), step -> step.waitingFor(event.added().step()));
    }
  }

  void on(ReturnedToStep event) {
    open().forEach(step -> change(step.name(), ApprovalStep::reset));
    event.voidedSteps().forEach(name -> change(name, ApprovalStep::reset));
  }

  /** Nothing is open any more: returned, withdrawn, rejected or voided. */
  void close() {
    open().forEach(step -> change(step.name(), ApprovalStep::reset));
  }

  private void change(String name, UnaryOperator<ApprovalStep> change) {
    steps.put(name, change.apply(step(name)));
  }
}
