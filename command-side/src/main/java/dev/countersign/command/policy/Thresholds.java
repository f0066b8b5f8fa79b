package dev.countersign.command.policy;

import dev.countersign.events.Money;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.Condition;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.CurrencyPolicy;
import dev.countersign.events.policy.DocumentRoute;
import dev.countersign.events.policy.DutyPolicy;
import dev.countersign.events.policy.OpportunityPolicy;
import dev.countersign.events.policy.Policy;
import dev.countersign.events.policy.RenewalPolicy;
import dev.countersign.events.policy.TaxPolicy;
import dev.countersign.events.policy.WorkCalendar;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The amounts in policies with which those of documents are compared. */
final class Thresholds {
  private Thresholds() {}

  static List<Money> of(Policy policy) {
    return switch (policy) {
      case ApprovalPolicy approvals -> limits(approvals);
      case ContractPolicy contracts ->
          Stream.of(contracts.majorAbove(), contracts.counterpartyCheckAbove())
              .filter(Objects::nonNull)
              .toList();
      case CurrencyPolicy _,
          DutyPolicy _,
          OpportunityPolicy _,
          RenewalPolicy _,
          TaxPolicy _,
          WorkCalendar _ ->
          List.of();
    };
  }

  private static List<Money> limits(ApprovalPolicy policy) {
    return policy.routes().stream()
        .flatMap(Thresholds::conditions)
        .flatMap(condition -> Stream.of(condition.above(), condition.upTo()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Whatever steps of a route are taken or skipped by. */
  static Stream<Condition> conditions(DocumentRoute route) {
    return route.stages().stream()
        .flatMap(stage -> stage.steps().stream())
        .flatMap(step -> Stream.of(step.when(), step.unless()))
        .filter(Objects::nonNull);
  }
}
