package dev.countersign.query.approvals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BilingualText;
import dev.countersign.events.Money;
import dev.countersign.events.TemplateId;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.Condition;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.DocumentRoute;
import dev.countersign.events.policy.Policy;
import dev.countersign.events.policy.StageStep;
import dev.countersign.query.approvals.Explanation.Skipped;
import dev.countersign.query.approvals.Explanation.Step;
import dev.countersign.query.approvals.Explanation.StepNow;
import dev.countersign.query.approvals.Explanation.Summed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a submission and the policies of its day together. */
final class Explanations {
  private Explanations() {}

  /**
   * A submission with what was known when it was made.
   *
   * @param visible those of the contracts summed that the reader may know of
   */
  record Found(
      @JsonUnwrapped Submission submission,
      @Nullable String submittedByName,
      int documentVersion,
      String title,
      @Nullable String branchName,
      @Nullable TemplateId templateId,
      @Nullable String templateVersion,
      List<String> deviations,
      @Nullable LocalDate policyFrom,
      @Nullable Policy routePolicy,
      @Nullable Integer contractPolicyVersion,
      @Nullable Policy contractPolicy,
      List<Summed> visible) {}

  static Explanation of(Found found, List<StepNow> steps, boolean everywhere) {
    Submission submission = found.submission();
    RouteBasis basis = submission.basis();
    ContractPolicy contracts = (ContractPolicy) found.contractPolicy();
    ApprovalPolicy approvals = (ApprovalPolicy) found.routePolicy();
    boolean all = everywhere || found.visible().size() == basis.aggregatedWith().size();
    List<StageStep> ofPolicy = steps(submission, approvals);
    List<StageStep> taken =
        ofPolicy.stream().filter(step -> step.isTaken(basis, submission.branchId())).toList();
    return new Explanation(
        submission.documentId(),
        submission.kind(),
        submission.round(),
        submission.submittedAt(),
        submission.recordedAt(),
        submission.effectiveDate(),
        submission.submittedBy(),
        found.submittedByName(),
        submission.documentHash(),
        found.documentVersion(),
        found.title(),
        submission.branchId(),
        found.branchName(),
        basis.type(),
        basis.importance(),
        importance(basis, contracts),
        all ? basis.amount() : null,
        found.visible(),
        found.contractPolicyVersion(),
        contracts == null ? null : contracts.majorAbove(),
        contracts == null ? null : contracts.aggregationWindowDays(),
        found.templateId(),
        found.templateVersion(),
        basis.standardTemplate(),
        found.deviations(),
        basis.discount(),
        submission.policyVersion(),
        found.policyFrom(),
        submission.routeDueAt(),
        approvals == null ? null : approvals.wholeRouteDays(),
        steps.stream()
            .map(step -> step(step, steps, submission.route(), taken, approvals))
            .toList(),
        ofPolicy.stream()
            .filter(step -> !taken.contains(step))
            .map(step -> new Skipped(step.role(), because(step), step.when(), step.unless()))
            .toList());
  }

  private static List<StageStep> steps(Submission submission, @Nullable ApprovalPolicy policy) {
    return policy == null
        ? List.of()
        : policy.routes().stream()
            .filter(route -> route.document() == submission.kind())
            .map(DocumentRoute::stages)
            .flatMap(List::stream)
            .flatMap(stage -> stage.steps().stream())
            .toList();
  }

  /** The steps of a route stand in the order of those of the policy that the document takes. */
  private static Step step(
      StepNow now,
      List<StepNow> all,
      List<RouteStep> route,
      List<StageStep> taken,
      @Nullable ApprovalPolicy policy) {
    ApprovalStep step = now.step();
    Optional<RouteStep> planned =
        route.stream().filter(each -> each.step().equals(step.step())).findFirst();
    Optional<StageStep> origin =
        route.size() == taken.size()
            ? planned.map(route::indexOf).map(taken::get)
            : Optional.empty();
    return new Step(
        now,
        step.addedBy() == null
            ? origin.map(Explanations::because).orElse(null)
            : new BilingualText("an approver added it", "由审批人加签"),
        origin.map(StageStep::when).orElse(null),
        origin.map(StageStep::unless).orElse(null),
        all.stream()
            .map(StepNow::step)
            .filter(other -> other.stage() == step.stage() && !other.step().equals(step.step()))
            .map(ApprovalStep::step)
            .toList(),
        planned.map(RouteStep::after).orElse(null),
        policy == null
            ? null
            : policy.stepDays().getOrDefault(step.roles().getFirst(), policy.defaultStepDays()));
  }

  private static @Nullable BilingualText importance(
      RouteBasis basis, @Nullable ContractPolicy policy) {
    if (basis.importance() != Importance.MAJOR || policy == null || basis.amount() == null) {
      return null;
    }
    Money threshold = policy.majorAbove();
    if (!threshold.currency().equals(basis.amount().currency())) {
      return null;
    }
    return basis.amount().amount().compareTo(threshold.amount()) > 0
        ? new BilingualText(
            "its amount, with those summed, is above %s".formatted(told(threshold)),
            "合计金额高于 %s".formatted(told(threshold)))
        : new BilingualText("somebody said so of it", "经人工定为重要合同");
  }

  static BilingualText because(StageStep step) {
    List<String> en = new ArrayList<>();
    List<String> zh = new ArrayList<>();
    if (step.when() != null) {
      BilingualText when = condition(step.when());
      en.add("when " + when.en());
      zh.add("当" + when.zh() + "时");
    }
    if (step.unless() != null) {
      BilingualText unless = condition(step.unless());
      en.add("unless " + unless.en());
      zh.add("除非" + unless.zh());
    }
    return en.isEmpty()
        ? new BilingualText("always", "始终需要")
        : new BilingualText(String.join(", ", en), String.join("，", zh));
  }

  private static BilingualText condition(Condition condition) {
    List<String> en = new ArrayList<>();
    List<String> zh = new ArrayList<>();
    if (condition.above() != null) {
      en.add("its amount is above " + told(condition.above()));
      zh.add("金额高于 " + told(condition.above()));
    }
    if (condition.upTo() != null) {
      en.add("its amount is at most " + told(condition.upTo()));
      zh.add("金额不超过 " + told(condition.upTo()));
    }
    if (condition.importance() != null) {
      en.add("its importance is " + condition.importance());
      zh.add("重要性为 " + condition.importance());
    }
    if (condition.standardTemplate() != null) {
      boolean standard = condition.standardTemplate();
      en.add(standard ? "its text is the standard one" : "its text is not the standard one");
      zh.add(standard ? "文本为标准范本" : "文本非标准范本");
    }
    if (condition.discountAbove() != null) {
      String percent = condition.discountAbove().toPlainString();
      en.add("its discount is above %s%%".formatted(percent));
      zh.add("折扣高于 %s%%".formatted(percent));
    }
    if (condition.branches() != null) {
      List<String> branches = condition.branches().stream().map(branch -> branch.value()).toList();
      en.add("its branch is " + String.join(" or ", branches));
      zh.add("分支机构为 " + String.join("或", branches));
    }
    if (condition.types() != null) {
      en.add("its type is " + String.join(" or ", condition.types()));
      zh.add("类型为 " + String.join("或", condition.types()));
    }
    return new BilingualText(String.join(" and ", en), String.join("且", zh));
  }

  private static String told(Money money) {
    return "%s %s".formatted(money.amount().toPlainString(), money.currency());
  }
}
