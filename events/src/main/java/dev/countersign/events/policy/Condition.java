package dev.countersign.events.policy;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.BranchId;
import dev.countersign.events.Money;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.RouteBasis;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What distinguishes some documents from others of their kind. Whatever is given must hold. A
 * document that does not know what is asked, as a policy has no amount, does not meet it.
 *
 * @param above its amount is greater; aggregated, in the currency in which the house compares
 * @param upTo its amount is not greater
 * @param importance it is of this importance
 * @param standardTemplate whether its text is the standard one
 * @param discountAbove its highest discount is greater, in percent
 * @param branches it belongs to one of them
 * @param types it is of one of these types, for example types of contracts
 */
public record Condition(
    @Nullable Money above,
    @Nullable Money upTo,
    @Nullable Importance importance,
    @Nullable Boolean standardTemplate,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal discountAbove,
    @Nullable List<BranchId> branches,
    @Nullable List<String> types) {
  /**
   * Keeps copies.
   *
   * @throws IllegalArgumentException when an item of a list is missing
   */
  public Condition {
    branches = branches == null ? null : Required.list("branches", branches);
    types = types == null ? null : Required.list("types", types);
  }

  /**
   * Whether a document meets it.
   *
   * @param branch that of the document; null: the company
   */
  public boolean isMetBy(RouteBasis basis, @Nullable BranchId branch) {
    return (above == null
            || (basis.amount() != null && basis.amount().amount().compareTo(above.amount()) > 0))
        && (upTo == null
            || (basis.amount() != null && basis.amount().amount().compareTo(upTo.amount()) <= 0))
        && (importance == null || importance == basis.importance())
        && (standardTemplate == null || Objects.equals(standardTemplate, basis.standardTemplate()))
        && (discountAbove == null
            || Objects.requireNonNullElse(basis.discount(), BigDecimal.ZERO)
                    .compareTo(discountAbove)
                > 0)
        && (branches == null || (branch != null && branches.contains(branch)))
        && (types == null || (basis.type() != null && types.contains(basis.type())));
  }
}
