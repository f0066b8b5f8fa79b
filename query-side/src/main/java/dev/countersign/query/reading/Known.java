package dev.countersign.query.reading;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The moment of the log that a question is about; without either parameter, now. */
public record Known(
    @Parameter(
            description =
                "Answer as it was known then: a position of the log, or an instant such as"
                    + " 2026-03-31T16:00:00Z.",
            example = "2026-03-31T16:00:00Z")
        @Nullable String knownAt,
    @Parameter(
            description =
                "Answer only when the view contains this position, for example the one that a"
                    + " command returned; waits some seconds, then 503.")
        @Nullable Long minPosition) {}
