package dev.countersign.query.audittrail;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.employee.Role;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.Moment;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Paging;
import dev.countersign.query.reading.Positioned;
import dev.countersign.query.reading.Readings;
import dev.countersign.query.reading.Statement;
import dev.countersign.query.staffaccess.Readers;
import dev.countersign.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/audit-trail")
@Tag(
    name = "Audit trail",
    description =
        "Every event with who, for whom, when, what changed, why, and by which command and request."
            + " Only for AUDITOR of the whole company; every reading is recorded.")
class AuditTrailEndpoint {
  private static final Set<Role> ROLES = Set.of(Role.AUDITOR);
  private static final Order BY_POSITION = Order.byUnique("position", "bigint");
  private static final List<String> COLUMNS =
      List.of(
          "position",
          "recordedAt",
          "type",
          "stream",
          "sequence",
          "actor",
          "onBehalfOf",
          "reason",
          "changes",
          "payload",
          "policyVersion",
          "commandName",
          "commandId",
          "requestId",
          "importId",
          "sourceAddress",
          "traceParent",
          "correlationId");

  private final JdbcClient jdbc;
  private final AuditTrailView view;
  private final Readings readings;
  private final Readers readers;
  private final AuditReadings recorded;
  private final JsonMapper json;

  AuditTrailEndpoint(
      DataSource dataSource,
      AuditTrailView view,
      Readings readings,
      Readers readers,
      AuditReadings recorded,
      JsonMapper json) {
    this.jdbc = JdbcClient.create(dataSource);
    this.view = view;
    this.readings = readings;
    this.readers = readers;
    this.recorded = recorded;
    this.json = json;
  }

  @GetMapping
  @Operation(summary = "Events", description = "The newest first unless `ascending`.")
  Listing<EntryAt> entries(
      Caller caller,
      @ParameterObject Known known,
      @Valid @ParameterObject Paging paging,
      @ParameterObject Filter filter,
      @Parameter(description = "The oldest first.") @RequestParam(defaultValue = "false")
          boolean ascending) {
    readers.admitForCompany(caller, known, ROLES);
    Moment moment = readings.at(view, known, paging);
    long reading = recorded.begin(caller, "page", filter, moment);
    Listing<EntryAt> page =
        question(moment, filter)
            .page(ascending ? BY_POSITION : BY_POSITION.descending(), paging, EntryAt.class);
    recorded.end(reading, page.items().size());
    return page;
  }

  @GetMapping("/export")
  @Operation(
      summary = "Export",
      description =
          "The same entries as a file, the oldest first: NDJSON, one object a line, or CSV in"
              + " UTF-8, in which cells that a spreadsheet would take for formulas begin with an"
              + " apostrophe.",
      responses =
          @ApiResponse(
              responseCode = "200",
              content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
              }))
  void export(
      Caller caller,
      @ParameterObject Known known,
      @ParameterObject Filter filter,
      @Parameter(description = "NDJSON unless told.") @RequestParam(defaultValue = "NDJSON")
          Format format,
      HttpServletResponse response)
      throws IOException {
    readers.admitForCompany(caller, known, ROLES);
    Moment moment = readings.at(view, known);
    long reading = recorded.begin(caller, format.name().toLowerCase(Locale.ROOT), filter, moment);
    response.setContentType(format.contentType);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, format.disposition(moment));
    response.setHeader(Positioned.HEADER, Long.toString(moment.position()));
    PrintWriter out = response.getWriter();
    if (format == Format.CSV) {
      out.write(CsvLine.of(COLUMNS));
    }
    long rows = 0;
    String cursor = null;
    do {
      Listing<EntryAt> page =
          question(moment, filter).page(BY_POSITION, new Paging(cursor, 500), EntryAt.class);
      page.items().forEach(entry -> out.write(line(entry, format)));
      rows += page.items().size();
      cursor = page.next();
    } while (cursor != null && !out.checkError());
    if (!out.checkError()) {
      recorded.end(reading, rows);
    }
  }

  @GetMapping("/readings")
  @Operation(
      summary = "Who read the audit trail",
      description = "Every page and every export that was asked for, the newest first.")
  Listing<Reading> readings(
      Caller caller, @ParameterObject Known known, @Valid @ParameterObject Paging paging) {
    readers.admitForCompany(caller, known, ROLES);
    return Statement.of(
            jdbc,
            readings.at(view, known, paging),
            """
            select r.id, r.read_at, r.employee_id, r.account, r.request as request_id, r.kind,
                   r.filters, r.position as as_of, r.rows
            from views.audit_reading r
            """)
        .page(Order.byUnique("id", "bigint").descending(), paging, Reading.class);
  }

  private Statement question(Moment moment, Filter filter) {
    return filter.on(
        Statement.of(
            jdbc,
            moment,
            "select e.* from audit_trail.entry e where e.position <= :position and " + Filter.SQL));
  }

  private String line(EntryAt entry, Format format) {
    if (format == Format.NDJSON) {
      return json.writeValueAsString(entry) + "\n";
    }
    JsonNode fields = json.valueToTree(entry);
    return CsvLine.of(COLUMNS.stream().map(column -> text(fields.get(column))).toList());
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    return value == null ? null : value.isContainer() ? value.toString() : value.asString();
  }

  /** How the export is written. */
  enum Format {
    NDJSON("application/x-ndjson;charset=UTF-8"),
    CSV("text/csv;charset=UTF-8");

    private final String contentType;

    Format(String contentType) {
      this.contentType = contentType;
    }

    private String disposition(Moment moment) {
      return "attachment; filename=\"audit-trail-%d.%s\""
          .formatted(moment.position(), name().toLowerCase(Locale.ROOT));
    }
  }

  /** An entry with its position. */
  record EntryAt(long position, @JsonUnwrapped Entry entry) {}

  /** A reading of the trail; without rows it was broken off. */
  record Reading(
      long id,
      Instant readAt,
      String employeeId,
      String account,
      String requestId,
      @Schema(description = "page, ndjson or csv") String kind,
      JsonNode filters,
      @Schema(description = "The position that the trail was read as of.") long asOf,
      @Nullable Long rows) {}
}
