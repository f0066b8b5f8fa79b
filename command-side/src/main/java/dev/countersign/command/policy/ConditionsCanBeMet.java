package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.Money;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.Condition;
import dev.countersign.events.policy.Policy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Demands(
    en =
        "A condition asks something that some documents meet and others do not: no empty one, no empty list, no type that documents of the kind cannot have, no amount both above and up to the same, no discount beyond 100 percent.",
    zh = "条件须使部分单据符合而部分不符合:不得为空、不得含空列表、不得含该类单据不可能有的类型、金额不得同时高于且不高于同一数值、折扣不得超过百分之百。")
public record ConditionsCanBeMet(ApprovalPolicy policy) implements PolicyRule {
  private static final Condition NONE = new Condition(null, null, null, null, null, null, null);
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  @Override
  public boolean holds() {
    return policy.routes().stream()
        .allMatch(
            route ->
                Thresholds.conditions(route)
                    .allMatch(condition -> canBeMet(condition, types(route.document()))));
  }

  private static Set<String> types(DocumentKind document) {
    return switch (document) {
      case CONTRACT ->
          Stream.of(ContractType.values()).map(ContractType::name).collect(Collectors.toSet());
      case POLICY ->
          DefaultPolicies.kinds().stream()
              .map(kind -> Policy.idOf(kind).value())
              .collect(Collectors.toSet());
      case BRAND_PURSUIT -> Set.of();
    };
  }

  private static boolean canBeMet(Condition condition, Set<String> types) {
    return !condition.equals(NONE)
        && isNotEmpty(condition.branches())
        && isNotEmpty(condition.types())
        && (condition.types() == null || types.containsAll(condition.types()))
        && leavesRoom(condition.above(), condition.upTo())
        && isPercentage(condition.discountAbove());
  }

  private static boolean isNotEmpty(@Nullable List<?> list) {
    return list == null || !list.isEmpty();
  }

  private static boolean leavesRoom(@Nullable Money above, @Nullable Money upTo) {
    return above == null
        || upTo == null
        || (above.currency().equals(upTo.currency())
            && above.amount().compareTo(upTo.amount()) < 0);
  }

  private static boolean isPercentage(@Nullable BigDecimal percent) {
    return percent == null || (percent.signum() >= 0 && percent.compareTo(ALL) < 0);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "A condition names at least one thing: lists that are not empty, types that such documents have, amounts in one currency with above below upTo, a discount from 0 to below 100.",
        "条件至少包含一项:列表不得为空;类型应为该类文件所有;金额应为同一货币且 above 小于 upTo;折扣应为 0 至 100 以下。");
  }
}
