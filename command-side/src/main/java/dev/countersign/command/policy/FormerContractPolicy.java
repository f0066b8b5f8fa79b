package dev.countersign.command.policy;

import dev.countersign.events.Money;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.Condition;
import dev.countersign.events.policy.CurrencyPolicy;
import dev.countersign.events.policy.DocumentRoute;
import dev.countersign.events.policy.Notice;
import dev.countersign.events.policy.Policy;
import dev.countersign.events.policy.RouteStage;
import dev.countersign.events.policy.StageStep;
import dev.countersign.events.policy.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A contract policy when it still held what are policies of their own now. */
record FormerContractPolicy(
    String currency,
    Map<String, String> exchangeRates,
    Money majorAbove,
    Money smallStandardUpTo,
    int aggregationWindowDays,
    List<RouteRule> route,
    Map<Role, Integer> stepDays,
    int defaultStepDays,
    int wholeRouteDays,
    Map<Role, Role> escalation,
    int distributionDays,
    int originals,
    String numberTemplate,
    Map<String, String> typeCodes,
    List<LocalDate> holidays,
    @Nullable Integer delegationDays) {

  /** A stage, and those of its roles that a small contract on the standard template skips. */
  record RouteRule(
      List<Role> roles,
      boolean ofTheBranch,
      boolean onlyMajor,
      List<Role> skippedForSmallStandard) {}

  /** What it said about that kind of policy; empty where it said nothing. */
  Optional<Policy> policy(Class<? extends Policy> kind) {
    return Stream.<Policy>of(
            approvals(), new CurrencyPolicy(currency, exchangeRates), workCalendar())
        .filter(kind::isInstance)
        .findFirst();
  }

  /** Of what it could not say yet, as the house ships it. */
  private ApprovalPolicy approvals() {
    ApprovalPolicy shipped = DefaultPolicies.of(ApprovalPolicy.class);
    return new ApprovalPolicy(
        Stream.concat(
                Stream.of(
                    new DocumentRoute(
                        DocumentKind.CONTRACT, route.stream().map(this::stage).toList())),
                shipped.routes().stream()
                    .filter(other -> other.document() != DocumentKind.CONTRACT))
            .toList(),
        stepDays,
        defaultStepDays,
        wholeRouteDays,
        escalation,
        shipped.whenSpent(),
        shipped.lapseDays(),
        shipped.urgesPerDay(),
        Objects.requireNonNullElse(delegationDays, shipped.delegationDays()));
  }

  private RouteStage stage(RouteRule rule) {
    Condition major = new Condition(null, null, Importance.MAJOR, null, null, null, null);
    Condition small = new Condition(null, smallStandardUpTo, null, true, null, null, null);
    return new RouteStage(
        rule.roles().stream()
            .map(
                role ->
                    new StageStep(
                        role,
                        rule.ofTheBranch(),
                        rule.onlyMajor() ? major : null,
                        rule.skippedForSmallStandard().contains(role) ? small : null))
            .toList());
  }

  /** Holidays were days off for whoever decided while the version was in force. */
  private WorkCalendar workCalendar() {
    return new WorkCalendar(
        List.of(
            new Notice(
                "合同政策 Contract policy",
                DefaultPolicies.SINCE,
                holidays.stream()
                    .filter(day -> day.getYear() >= 1900 && day.getYear() <= 2199)
                    .distinct()
                    .toList(),
                List.of(),
                List.of())));
  }
}
