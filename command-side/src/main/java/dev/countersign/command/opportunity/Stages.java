package dev.countersign.command.opportunity;

import dev.countersign.events.CustomerId;
import dev.countersign.events.Money;
import dev.countersign.events.policy.OpportunityPolicy;
import dev.countersign.events.policy.StagePolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The stages of a policy in their order. A stage that a newer policy dropped ranks before all. */
record Stages(OpportunityPolicy policy) {
  String first() {
    return policy.stages().getFirst().stage();
  }

  int rank(String stage) {
    return IntStream.range(0, policy.stages().size())
        .filter(i -> policy.stages().get(i).stage().equals(stage))
        .findFirst()
        .orElse(-1);
  }

  int probability(String stage) {
    return policy.stages().get(rank(stage)).probability();
  }

  /** What must be known to leave all stages from one until before another, and is not. */
  List<String> missing(
      String from,
      String to,
      @Nullable CustomerId customer,
      Money amount,
      @Nullable LocalDate expectedClose) {
    return policy.stages().subList(Math.max(rank(from), 0), rank(to)).stream()
        .map(StagePolicy::exitCriteria)
        .flatMap(List::stream)
        .distinct()
        .filter(criterion -> !isKnown(criterion, customer, amount, expectedClose))
        .toList();
  }

  private static boolean isKnown(
      String criterion,
      @Nullable CustomerId customer,
      Money amount,
      @Nullable LocalDate expectedClose) {
    return switch (criterion) {
      case "customer" -> customer != null;
      case "amount" -> amount.isPositive();
      case "expectedClose" -> expectedClose != null;
      default ->
          throw new IllegalStateException("The policy has an unknown criterion: " + criterion);
    };
  }
}
