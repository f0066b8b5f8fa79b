package dev.countersign.query.approvals;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BilingualText;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.TemplateId;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.Condition;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a document takes its route: what was known when it was submitted, and what became of its
 * steps.
 *
 * @param submittedAt the position of the submission: as of it the document stood as submitted
 * @param importanceBecause what made it so important; null: nothing did
 * @param amount what counted: with those of {@code aggregatedWith}, in the currency of the house;
 *     null also for those who may not know of all of these
 * @param majorAbove the threshold of the policy of contracts in force then
 * @param deviations the clauses in which it deviates from its template
 * @param discount the highest discount given, in percent
 */
record Explanation(
    String documentId,
    DocumentKind kind,
    int round,
    long submittedAt,
    Instant recordedAt,
    LocalDate effectiveDate,
    EmployeeId submittedBy,
    @Nullable String submittedByName,
    String documentHash,
    int documentVersion,
    String title,
    @Nullable BranchId branchId,
    @Nullable String branchName,
    @Nullable String type,
    @Nullable Importance importance,
    @Nullable BilingualText importanceBecause,
    @Nullable Money amount,
    List<Summed> aggregatedWith,
    @Nullable Integer contractPolicyVersion,
    @Nullable Money majorAbove,
    @Nullable Integer aggregationWindowDays,
    @Nullable TemplateId templateId,
    @Nullable String templateVersion,
    @Nullable Boolean standardTemplate,
    List<String> deviations,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal discount,
    int policyVersion,
    @Nullable LocalDate policyEffectiveFrom,
    Instant routeDueAt,
    @Nullable Integer wholeRouteDays,
    List<Step> steps,
    List<Skipped> skipped) {

  /** A contract whose amount is part of what counted, as it stood then. */
  record Summed(
      String documentId,
      String title,
      @Nullable BranchId branchId,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal amount,
      @Nullable String currency) {}

  /**
   * A step of the route.
   *
   * @param because why the document takes it
   * @param when the condition of the policy that it met; null: there is none
   * @param unless the condition of the policy that it did not meet; null: there is none
   * @param jointlyWith the other steps of its stage
   * @param after the step of its stage that is decided before; null: none
   * @param days in how many working days it is decided
   */
  record Step(
      @JsonUnwrapped StepNow now,
      @Nullable BilingualText because,
      @Nullable Condition when,
      @Nullable Condition unless,
      List<String> jointlyWith,
      @Nullable String after,
      @Nullable Integer days) {}

  /** How a step stands, with the names of whom it is about. */
  record StepNow(
      @JsonUnwrapped ApprovalStep step,
      @Nullable String assigneeName,
      @Nullable String decidedByName,
      @Nullable String onBehalfOfName) {}

  /** A step of the policy that the document does not take. */
  record Skipped(
      Role role, BilingualText because, @Nullable Condition when, @Nullable Condition unless) {}
}
