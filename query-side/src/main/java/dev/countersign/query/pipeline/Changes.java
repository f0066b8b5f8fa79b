package dev.countersign.query.pipeline;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.query.reading.Moment;
import dev.countersign.query.reading.Positioned;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What moved between two moments.
 *
 * @param fromPosition the earlier one
 * @param position the later one
 */
record Changes(long fromPosition, long position, List<InCurrency> currencies)
    implements Positioned {

  static Changes of(Moment from, Moment to, List<Sum> sums) {
    return new Changes(
        from.position(),
        to.position(),
        sums.stream()
            .collect(Collectors.groupingBy(Sum::currency, TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(InCurrency::of)
            .toList());
  }

  /** A part of the sum, as it is selected. */
  record Sum(String kind, String currency, long count, BigDecimal amount) {}

  /** How many and how much. */
  record Part(long count, @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount) {
    static final Part NONE = new Part(0, BigDecimal.ZERO);
  }

  /** The movements of one currency; they add up from start to end. */
  record InCurrency(
      String currency,
      Part start,
      Part created,
      Part reopened,
      Part resized,
      Part takenOver,
      Part handedOver,
      Part won,
      Part lost,
      Part end,
      Part pushed,
      Part pulledIn) {

    static InCurrency of(List<Sum> sums) {
      Map<String, Part> parts =
          sums.stream()
              .collect(Collectors.toMap(Sum::kind, sum -> new Part(sum.count(), sum.amount())));
      Function<String, Part> part = kind -> parts.getOrDefault(kind, Part.NONE);
      return new InCurrency(
          sums.getFirst().currency(),
          part.apply("start"),
          part.apply("created"),
          part.apply("reopened"),
          part.apply("resized"),
          part.apply("taken_over"),
          part.apply("handed_over"),
          part.apply("won"),
          part.apply("lost"),
          part.apply("end"),
          part.apply("pushed"),
          part.apply("pulled_in"));
    }
  }
}
