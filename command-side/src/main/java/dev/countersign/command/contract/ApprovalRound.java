package dev.countersign.command.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.contract.ApprovalStepApproved;
import dev.countersign.events.contract.ApprovalStepEscalated;
import dev.countersign.events.contract.ApprovalStepsOpened;
import dev.countersign.events.contract.RouteStep;
import dev.countersign.events.contract.StepDue;
import dev.countersign.events.contract.SubmittedForApproval;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One way of one document along its route; a new submission begins a new round. */
final class ApprovalRound {
  private final int number;
  private final String documentHash;
  private final List<RouteStep> route;
  private final Instant routeDueAt;
  private final int policyVersion;
  private final Map<String, OpenStep> open = new LinkedHashMap<>();
  private final Map<String, List<EmployeeId>> approved = new LinkedHashMap<>();
  private int stage;

  @JsonCreator // also when it comes from a snapshot
  private ApprovalRound(
      int number,
      String documentHash,
      List<RouteStep> route,
      Instant routeDueAt,
      int policyVersion) {
    this.number = number;
    this.documentHash = documentHash;
    this.route = route;
    this.routeDueAt = routeDueAt;
    this.policyVersion = policyVersion;
  }

  /** Before the first submission. */
  static ApprovalRound none() {
    return new ApprovalRound(0, "", List.of(), Instant.EPOCH, 0);
  }

  static ApprovalRound of(SubmittedForApproval event) {
    return new ApprovalRound(
        event.round(),
        event.documentHash(),
        event.route(),
        event.routeDueAt(),
        event.policyVersion());
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

  List<OpenStep> open() {
    return List.copyOf(open.values());
  }

  /** Who has filled a step, in person, as a delegate, or by a delegate. */
  Set<EmployeeId> filledBy() {
    return approved.values().stream().flatMap(List::stream).collect(Collectors.toSet());
  }

  List<String> approvedSteps() {
    return List.copyOf(approved.keySet());
  }

  /** The steps that still need a decision, open or to come. */
  List<OpenStep> undecided() {
    return route.stream()
        .filter(step -> !approved.containsKey(step.step()))
        .map(
            step ->
                open.getOrDefault(
                    step.step(), new OpenStep(step, List.of(step.role()), routeDueAt)))
        .toList();
  }

  /** The steps that open when those of this stage are decided; none: the route is at its end. */
  List<RouteStep> nextStage() {
    int next =
        route.stream().mapToInt(RouteStep::stage).filter(each -> each > stage).min().orElse(-1);
    return route.stream().filter(step -> step.stage() == next).toList();
  }

  void on(ApprovalStepsOpened event) {
    stage = event.stage();
    for (StepDue due : event.steps()) {
      RouteStep step =
          route.stream().filter(each -> each.step().equals(due.step())).findFirst().orElseThrow();
      open.put(step.step(), new OpenStep(step, List.of(step.role()), due.dueAt()));
    }
  }

  void on(ApprovalStepApproved event) {
    open.remove(event.step());
    approved.put(event.step(), persons(event));
  }

  /** Whose decision the approval is. */
  static List<EmployeeId> persons(ApprovalStepApproved event) {
    return Stream.of(event.approverId(), event.onBehalfOf()).filter(Objects::nonNull).toList();
  }

  void on(ApprovalStepEscalated event) {
    open.computeIfPresent(
        event.step(), (name, step) -> step.escalated(event.escalatedTo(), event.newDueAt()));
  }

  /** Nothing is open any more: returned, withdrawn, rejected or voided. */
  void close() {
    open.clear();
  }
}
