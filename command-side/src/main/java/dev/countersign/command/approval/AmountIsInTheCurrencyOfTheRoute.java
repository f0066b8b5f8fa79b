package dev.countersign.command.approval;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.Money;
import dev.countersign.events.policy.Condition;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Amounts are compared in one currency: that of the document is the one in which the policy names
 * its limits (2.4.1).
 *
 * @param limits the currencies of the limits on the document's route
 */
@Demands(
    section = "2.4.1",
    en =
        "Amounts are compared in one currency: that of the document is the one in which the policy names its limits.",
    zh = "金额以同一币种比较:单据的币种须为制度规定限额所用的币种。")
public record AmountIsInTheCurrencyOfTheRoute(String currency, Set<String> limits) implements Rule {
  AmountIsInTheCurrencyOfTheRoute(Approval.Submission submission, ApprovalTerms terms) {
    this(
        submission.basis().amount() == null ? "" : submission.basis().amount().currency(),
        terms.route(submission.document().kind()).stages().stream()
            .flatMap(stage -> stage.steps().stream())
            .flatMap(step -> Stream.of(step.when(), step.unless()).filter(Objects::nonNull))
            .flatMap(AmountIsInTheCurrencyOfTheRoute::limits)
            .map(Money::currency)
            .collect(Collectors.toSet()));
  }

  private static Stream<Money> limits(Condition condition) {
    return Stream.of(condition.above(), condition.upTo()).filter(Objects::nonNull);
  }

  @Override
  public boolean holds() {
    return currency.isEmpty() || limits.stream().allMatch(currency::equals);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Amounts are compared in %s, and the route has limits in %s: ask for a new version of the approval policy."
            .formatted(currency, String.join(", ", limits)),
        "金额按 %s 比较,而审批路线的限额以 %s 表示:请发布新版审批政策。".formatted(currency, String.join("、", limits)));
  }
}
