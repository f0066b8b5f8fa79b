package dev.countersign.query.gateway;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a row differs between two moments.
 *
 * @param key by which the row is known in its list
 * @param before null when it was added
 * @param after null when it is gone
 * @param fields what changed of a row that was there at both
 * @param events those that changed what the view knows of it in between, the first of them when
 *     there are many; none between two business dates at one position, and where rows are sums
 */
record RowDifference(
    @Schema(description = "By which the row is known in its list.") String key,
    Change change,
    @Schema(
            description = "The row at `from`; absent when it was added.",
            implementation = Object.class)
        @Nullable JsonNode before,
    @Schema(description = "The row at `to`; absent when it is gone.", implementation = Object.class)
        @Nullable JsonNode after,
    @Schema(description = "What changed of a row that was there at both.") List<Field> fields,
    @Schema(
            description =
                "What happened to it in between, at most 20 events; none where rows are sums, or only the business date differs.")
        List<Behind> events) {

  /** Kinds of differences. */
  enum Change {
    /** It was not there at the first moment. */
    ADDED,
    /** It is not there at the second. */
    GONE,
    /** It was there at both, and not the same. */
    CHANGED
  }

  /**
   * An event behind a difference.
   *
   * @param subject the record that it belongs to
   */
  record Behind(
      long position,
      String eventId,
      @Schema(example = "OpportunityResized") String type,
      @Schema(example = "opportunity:0190a1b2-0000-7000-8000-000000000001") String subject,
      Instant recordedAt,
      @Nullable String actor) {}

  /** A field before and after; absent where it was empty. */
  record Field(
      String field,
      @Schema(implementation = Object.class) @Nullable JsonNode from,
      @Schema(implementation = Object.class) @Nullable JsonNode to) {}
}
