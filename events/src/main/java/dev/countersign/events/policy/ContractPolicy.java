package dev.countersign.events.policy;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.countersign.events.Money;
import dev.countersign.events.approval.Importance;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What makes a contract major, how many originals it has, and how it is numbered (2.4, 3.2, 3.3).
 *
 * @param majorAbove a contract is major when its aggregated amount is greater
 * @param aggregationWindowDays for how many days of the calendar the contracts with one customer
 *     are summed
 * @param distributionDays in how many working days after signing the originals are distributed
 * @param typeCodes what stands for the type of contract in its number
 * @param executesFirst which side signs and seals first; null: any
 * @param archiveDays in how many working days after execution our originals are handed over to the
 *     archive; null: five
 * @param retentionYears how many years the originals of a contract of that importance are retained
 *     after its end, and for ever where it is not named; null: ten, and twenty of what is major
 * @param entityCodes what stands in numbers for the legal entity as which a branch makes contracts,
 *     by branch
 * @param deptCodes what stands in numbers for the department of a branch that makes contracts, by
 *     branch
 * @param counterpartyCheckAbove above which aggregated amount the customer of a contract must have
 *     been verified; null: never
 * @param sumsGroups whether contracts with all customers of a group are summed; null: no
 */
@JsonTypeName("contracts")
public record ContractPolicy(
    Money majorAbove,
    int aggregationWindowDays,
    int distributionDays,
    int originals,
    String numberTemplate,
    Map<String, String> typeCodes,
    @Nullable FirstToExecute executesFirst,
    @Nullable Integer archiveDays,
    @Nullable Map<Importance, Integer> retentionYears,
    @Nullable Map<String, String> entityCodes,
    @Nullable Map<String, String> deptCodes,
    @Nullable Money counterpartyCheckAbove,
    @Nullable Boolean sumsGroups)
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
    retentionYears = retentionYears == null ? null : Required.map("retentionYears", retentionYears);
    entityCodes = entityCodes == null ? null : Required.map("entityCodes", entityCodes);
    deptCodes = deptCodes == null ? null : Required.map("deptCodes", deptCodes);
  }

  /** For how many years originals are retained, by importance; ten and twenty by default. */
  public Map<Importance, Integer> retention() {
    return Objects.requireNonNullElseGet(
        retentionYears, () -> Map.of(Importance.GENERAL, 10, Importance.MAJOR, 20));
  }

  /** Whether contracts with all customers of a group are summed; no, unless it says so. */
  public boolean groupsAreSummed() {
    return Boolean.TRUE.equals(sumsGroups);
  }

  /** Which side signs and seals first; any, unless it says otherwise. */
  public FirstToExecute firstToExecute() {
    return Objects.requireNonNullElse(executesFirst, FirstToExecute.ANY);
  }

  /** In how many working days after execution our originals are in the archive; five by default. */
  public int daysUntilArchived() {
    return Objects.requireNonNullElse(archiveDays, 5);
  }
}
