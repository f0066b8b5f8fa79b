package dev.countersign.query.gateway;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the differences between two moments of a list, in the order of keys.
 *
 * @param fromPosition of the log, as of which the list was before
 * @param toPosition as of which it is after
 * @param fromDate the business date before, where two of them are compared
 * @param toDate the business date after
 * @param next the cursor of what follows; absent when all was compared
 */
record DifferencePage(
    @Schema(description = "The name of the question.", example = "Opportunities") String question,
    long fromPosition,
    long toPosition,
    @Nullable LocalDate fromDate,
    @Nullable LocalDate toDate,
    List<RowDifference> items,
    @Schema(
            description =
                "Send it as `cursor` for what follows; absent when all was compared. A page can have few items, or none, and still have one.")
        @Nullable String next) {}
