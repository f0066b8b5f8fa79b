package dev.countersign.query.reading;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted. */
public record Paging(
    @Parameter(description = "The `next` of the page before; absent for the first.")
        @Nullable String cursor,
    @Parameter(description = "The greatest number of items, 1 to 500; 50 unless told.")
        @Min(1)
        @Max(500)
        @Nullable Integer limit) {

  int size() {
    return Objects.requireNonNullElse(limit, 50);
  }
}
