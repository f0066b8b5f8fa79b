package dev.countersign.events.contract;

import dev.countersign.events.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What something is worth: net and tax together are the gross, to the cent.
 *
 * @param net without the tax; null: nobody told the tax
 * @param tax the same
 * @param gross what is to be paid
 */
public record Amounts(@Nullable Money net, @Nullable Money tax, Money gross) {

  /**
   * Those of all lines together, which are one or more: sums of what each is worth, never rounded
   * again. Where one does not tell its tax, net and tax are not known.
   */
  public static Amounts of(List<Line> lines) {
    return lines.stream().map(Line::amounts).reduce(Amounts::plus).orElseThrow();
  }

  private Amounts plus(Amounts other) {
    return new Amounts(sum(net, other.net), sum(tax, other.tax), gross.plus(other.gross));
  }

  private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
    return one == null || other == null ? null : one.plus(other);
  }
}
