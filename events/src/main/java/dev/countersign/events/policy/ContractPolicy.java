package dev.countersign.events.policy;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.countersign.events.Money;
import java.util.Map;

/**
 * What makes a contract major, how many originals it has, and how it is numbered (2.4, 3.2, 3.3).
 *
 * @param majorAbove a contract is major when its aggregated amount is greater
 * @param aggregationWindowDays for how many days of the calendar the contracts with one customer
 *     are summed
 * @param distributionDays in how many working days after signing the originals are distributed
 * @param typeCodes what stands for the type of contract in its number
 */
@JsonTypeName("contracts")
public record ContractPolicy(
    Money majorAbove,
    int aggregationWindowDays,
    int distributionDays,
    int originals,
    String numberTemplate,
    Map<String, String> typeCodes)
    implements Policy {
  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException when something is missing
   */
  public ContractPolicy {
    majorAbove = Required.value("majorAbove", majorAbove);
    numberTemplate = Required.value("numberTemplate", numberTemplate);
    typeCodes = Required.map("typeCodes", typeCodes);
  }
}
