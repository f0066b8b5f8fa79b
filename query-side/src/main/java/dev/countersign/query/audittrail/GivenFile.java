package dev.countersign.query.audittrail;

import dev.countersign.events.EmployeeId;
import dev.countersign.query.file.FileState;
import dev.countersign.query.reading.FileFormat;
import dev.countersign.query.reading.NameOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A row of {@code views.file}. */
record GivenFile(
    String fileId,
    FileState state,
    EmployeeId employeeId,
    @NameOf("employeeId") @Nullable String employeeName,
    String account,
    String requestId,
    @Schema(description = "What was asked, by its name in the API.") String question,
    @Schema(description = "What of it was wanted.") JsonNode filters,
    FileFormat format,
    @Schema(description = "The position of the log that the file is true for.") @Nullable Long asOf,
    @Schema(description = "The lowest position of its rows, where they have one.")
        @Nullable Long firstPosition,
    @Schema(description = "The highest.") @Nullable Long lastPosition,
    @Schema(description = "How many were written.") long rows,
    @Schema(
            description =
                "How many there are to write, where they were counted; of the log at most, for some positions are empty.")
        @Nullable Long rowsTotal,
    @Schema(description = "How many were written.") long bytes,
    @Schema(description = "Of all its bytes, in hexadecimal digits; absent unless complete.")
        @Nullable String sha256,
    Instant startedAt,
    @Schema(description = "Absent while it is written.") @Nullable Instant endedAt,
    @Schema(description = "Over the time it has been written.") long rowsPerSecond,
    @Schema(description = "By that rate; absent when it is not being written, or not counted.")
        @Nullable Long secondsLeft) {}
