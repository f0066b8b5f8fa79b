package dev.countersign.importing;

import dev.countersign.events.InvalidValueException;
import dev.countersign.events.Values;
import dev.countersign.importing.ImportStore.Listed;
import dev.countersign.importing.ImportStore.Refused;
import dev.countersign.web.Caller;
import dev.countersign.web.Cursor;
import dev.countersign.web.InvalidField;
import dev.countersign.web.InvalidFieldsException;
import dev.countersign.web.Page;
import dev.countersign.web.RequestTrail;
import dev.countersign.web.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(ImportEndpoint.PATH)
@Tag(
    name = "Imports",
    description =
        "CSV files become commands by a mapping. Needs the role OPERATOR for the whole company; the"
            + " commands are sent by the caller, who needs their roles too.")
class ImportEndpoint {
  /** {@link ImportEntrance} lets nobody else in than it says above. */
  static final String PATH = "/api/v1/imports";

  /** Whatever comes before these is the first page. */
  private static final Instant LAST_INSTANT = Instant.parse("9999-12-31T23:59:59Z");

  private static final UUID LAST_ID = new UUID(-1, -1);

  private final Importer importer;
  private final ImportRuns runs;
  private final ImportStore store;
  private final boolean storesElsewhere;

  ImportEndpoint(
      Importer importer,
      ImportRuns runs,
      ImportStore store,
      @Value("${axon.axonserver.enabled}") boolean storesElsewhere) {
    this.importer = importer;
    this.runs = runs;
    this.store = store;
    this.storesElsewhere = storesElsewhere;
  }

  /** A refused row and why. */
  record RefusedRow(
      String file,
      int line,
      @Nullable String column,
      @Nullable String value,
      @Nullable String command,
      String rule,
      String reason) {}

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Import CSV files",
      description =
          "A dry run tries everything and stores nothing. Both run in the background: follow the"
              + " Location. An import of the same name sends nothing twice.")
  @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
  ResponseEntity<ImportStatus> begin(
      Caller caller,
      RequestTrail trail,
      @Parameter(description = "The mapping, as JSON.") @RequestPart("mapping")
          MultipartFile mapping,
      @Parameter(description = "The files, under the names that the mapping uses.")
          @RequestPart("files")
          List<MultipartFile> files,
      @Parameter(description = "Whether to try only.") @RequestParam(defaultValue = "false")
          boolean dryRun,
      @Parameter(hidden = true) Locale locale)
      throws IOException {
    if (dryRun && storesElsewhere) {
      throw ImportProblem.noDryRun();
    }
    Map<String, MultipartFile> contents = new LinkedHashMap<>();
    for (MultipartFile file : files) {
      String name = nameOf(file);
      try {
        Values.text(name);
      } catch (InvalidValueException e) {
        throw new InvalidFieldsException(List.of(InvalidField.of("files", e)));
      }
      if (name.length() > MappingNode.LONGEST_NAME) {
        throw new InvalidFieldsException(
            List.of(new InvalidField("files", new Text("have too long a name", "文件名过长"))));
      }
      if (contents.put(name, file) != null) {
        throw new InvalidFieldsException(
            List.of(new InvalidField(name, new Text("was sent twice", "重复上传"))));
      }
    }
    ImportRun run =
        importer.begin(
            new String(mapping.getBytes(), StandardCharsets.UTF_8),
            contents,
            dryRun,
            caller,
            trail);
    return ResponseEntity.accepted()
        .location(URI.create(PATH + "/" + run.id()))
        .body(run.status(locale));
  }

  /** Some clients send the path, too. */
  private static String nameOf(MultipartFile file) {
    return Objects.requireNonNullElse(file.getOriginalFilename(), file.getName())
        .replaceFirst("^.*[/\\\\]", "");
  }

  @GetMapping
  @Operation(summary = "All imports", description = "The latest first.")
  Page<ImportStatus> list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
      @Parameter(hidden = true) Locale locale) {
    Instant before = LAST_INSTANT;
    UUID id = LAST_ID;
    if (cursor != null) {
      Cursor at = Cursor.parse(cursor, 2);
      before = parsed(Values::instant, at.values().getFirst());
      id = parsed(UUID::fromString, at.values().getLast());
    }
    return Page.of(
        runs.before(before, id, Limit.of(limit + 1)),
        limit,
        last -> Cursor.of(last.createdAt().toString(), last.id().toString()),
        run -> run.status(locale));
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "How far an import is",
      description =
          "With its rate and the time left while it runs, and at its end what was refused by which"
              + " rule.")
  ImportStatus one(@PathVariable UUID id, @Parameter(hidden = true) Locale locale) {
    return status(importer.known(id), locale);
  }

  @GetMapping("/{id}/report")
  @Operation(
      summary = "The rows that were refused",
      description = "With file, line, column and reason, in the language of Accept-Language.")
  Page<RefusedRow> report(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @Parameter(hidden = true) Locale locale) {
    importer.known(id);
    Cursor at = cursor == null ? Cursor.of("", "0", "0") : Cursor.parse(cursor, 3);
    List<Refused> refused =
        store.refusals(
            id,
            at.values().getFirst(),
            parsed(Integer::parseInt, at.values().get(1)),
            parsed(Long::parseLong, at.values().getLast()),
            limit + 1);
    return Page.of(
        refused,
        limit,
        last ->
            Cursor.of(
                last.finding().file(),
                Integer.toString(last.finding().line()),
                Long.toString(last.ordinal())),
        one -> row(one.finding(), locale));
  }

  private static RefusedRow row(Finding finding, Locale locale) {
    return new RefusedRow(
        finding.file(),
        finding.line(),
        finding.column(),
        finding.value(),
        finding.command(),
        finding.rule(),
        finding.reason().in(locale));
  }

  @GetMapping("/{id}/commands")
  @Operation(
      summary = "What an import caused",
      description = "Each command that was accepted, with the row it came from.")
  Page<RowResult.Caused> commands(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
    importer.known(id);
    long after =
        cursor == null ? 0 : parsed(Long::parseLong, Cursor.parse(cursor, 1).values().getFirst());
    return Page.of(
        store.commands(id, after, limit + 1),
        limit,
        last -> Cursor.of(Long.toString(last.ordinal())),
        Listed::caused);
  }

  @PostMapping("/{id}/resume")
  @Operation(
      summary = "Go on with an import that was interrupted or cancelled",
      description = "What was refused is tried again.")
  @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "409",
      description =
          "It has finished, or is waiting or running: `import-is-unfinished`, `import-is-not-running`.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(ref = "#/components/schemas/Problem")))
  ResponseEntity<ImportStatus> resume(
      @PathVariable UUID id, @Parameter(hidden = true) Locale locale) {
    return ResponseEntity.accepted().body(status(importer.resume(id), locale));
  }

  @DeleteMapping("/{id}")
  @Operation(
      summary = "Cancel an import",
      description = "It stops after the commands that are under way; what was sent stays.")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "409",
      description = "It has finished: `import-is-unfinished`.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(ref = "#/components/schemas/Problem")))
  ImportStatus cancel(@PathVariable UUID id, @Parameter(hidden = true) Locale locale) {
    return status(importer.cancel(id), locale);
  }

  private ImportStatus status(ImportRun run, Locale locale) {
    return run.status(locale)
        .with(
            status ->
                status
                    .refusedByRule(store.refusedByRule(run.id()))
                    .position(store.position(run.id())));
  }

  private static <T> T parsed(Function<String, T> parse, String text) {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Cursor.invalid();
    }
  }
}
