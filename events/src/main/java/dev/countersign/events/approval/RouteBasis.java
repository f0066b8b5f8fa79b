package dev.countersign.events.approval;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decided on the route of a document (2.4.1); null where it says nothing.
 *
 * @param type what kind of such a document it is, for example the type of a contract
 * @param amount what counts, in the currency in which the house compares amounts
 * @param aggregatedWith the documents whose amounts are part of it
 * @param standardTemplate whether its text is the standard one
 * @param discount the highest discount given, in percent
 */
public record RouteBasis(
    @Nullable String type,
    @Nullable Money amount,
    List<DocumentId> aggregatedWith,
    @Nullable Importance importance,
    @Nullable Boolean standardTemplate,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal discount) {
  /** Keeps a copy. */
  public RouteBasis {
    aggregatedWith = List.copyOf(aggregatedWith);
  }

  /** For a document of which only the type decides. */
  public static RouteBasis of(String type) {
    return new RouteBasis(type, null, List.of(), null, null, null);
  }
}
