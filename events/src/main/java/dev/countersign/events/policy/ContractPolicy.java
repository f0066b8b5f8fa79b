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
 * @param executesFirst which side signs and seals first; {@code null}: see {@link #firstToExecute}
 * @param archiveDays in how many working days after execution our originals are handed over to the
 *     archive; {@code null}: see {@link #daysUntilArchived}
 * @param retentionYears how many years the originals of a contract of that importance are retained
 *     after its end, and for ever where it is not named; {@code null}: see {@link #retention}
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
    @Nullable Map<Importance, Integer> retentionYears)
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
  }

  /** For how many years originals are retained, by importance; ten and twenty by default. */
  public Map<Importance, Integer> retention() {
    return Objects.requireNonNullElseGet(
        retentionYears, () -> Map.of(Importance.GENERAL, 10, Importance.MAJOR, 20));
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
