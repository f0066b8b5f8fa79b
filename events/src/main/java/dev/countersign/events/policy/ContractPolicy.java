package dev.countersign.events.policy;

import dev.countersign.events.Money;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Thresholds, routes, deadlines and number codes for contracts (2.4, 3.2, 3.3). Amounts are in the
 * policy's currency; rates convert one unit of another currency into it; days are working days of
 * the calendar.
 *
 * @param delegationDays for how many days of the calendar approvals may be delegated at most; null:
 *     as long as the house allows where no policy says so
 */
public record ContractPolicy(
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
  /**
   * Keeps copies.
   *
   * @throws IllegalArgumentException when something is missing
   */
  public ContractPolicy {
    currency = Required.value("currency", currency);
    exchangeRates = Required.map("exchangeRates", exchangeRates);
    majorAbove = Required.value("majorAbove", majorAbove);
    smallStandardUpTo = Required.value("smallStandardUpTo", smallStandardUpTo);
    route = Required.list("route", route);
    stepDays = Required.map("stepDays", stepDays);
    escalation = Required.map("escalation", escalation);
    numberTemplate = Required.value("numberTemplate", numberTemplate);
    typeCodes = Required.map("typeCodes", typeCodes);
    holidays = Required.list("holidays", holidays);
  }
}
