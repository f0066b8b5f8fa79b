package dev.countersign.query.gateway;

import dev.countersign.events.Values;
import dev.countersign.query.gateway.ListComparison.Part;
import dev.countersign.query.gateway.ListComparison.Side;
import dev.countersign.query.gateway.QuestionReader.Asked;
import dev.countersign.query.gateway.QuestionReader.Reading;
import dev.countersign.query.reading.FileQuery;
import dev.countersign.query.reading.QuestionType;
import dev.countersign.web.Caller;
import dev.countersign.web.Cursor;
import dev.countersign.web.InvalidField;
import dev.countersign.web.InvalidFieldsException;
import dev.countersign.web.ProblemException;
import dev.countersign.web.ReadsParameters;
import dev.countersign.web.RequestTrail;
import dev.countersign.web.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/differences")
@Tag(
    name = "Differences",
    description = "What is not the same at two moments, in any list that is about a moment.")
class DifferencesEndpoint {
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String CURSOR = "cursor";
  private static final String LIMIT = "limit";
  private static final String KNOWN_AT = "knownAt";
  private static final Set<String> OURS = Set.of(FROM, TO, CURSOR, LIMIT);
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final QuestionCatalog catalog;
  private final QuestionReader reader;
  private final QuestionSender sender;
  private final ListComparison comparison;

  DifferencesEndpoint(
      QuestionCatalog catalog,
      QuestionReader reader,
      QuestionSender sender,
      ListComparison comparison) {
    this.catalog = catalog;
    this.reader = reader;
    this.sender = sender;
    this.comparison = comparison;
  }

  @GetMapping("/{question}")
  @ReadsParameters
  @Operation(
      summary = "What differs between two moments",
      description =
          "Rows that were added, are gone or have changed, field by field, with the events behind"
              + " each; any list that is about a moment can be asked, by the name of its operation"
              + " in this description and with its own parameters, those of its path among them."
              + " Roles: those of the list.")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "422",
      description = "A moment is still to come: `position-not-reached`, `instant-not-reached`.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(ref = "#/components/schemas/Problem")))
  @Parameter(
      in = ParameterIn.QUERY,
      name = FROM,
      required = true,
      description =
          "The earlier moment: a position, an instant or, where the list has `asOf`, a business date.",
      schema = @Schema(type = "string"),
      example = "2026-03-31T16:00:00Z")
  @Parameter(
      in = ParameterIn.QUERY,
      name = TO,
      description = "The later one, of the same kind; now or today unless told.",
      schema = @Schema(type = "string"),
      example = "2026-06-30T16:00:00Z")
  @Parameter(
      in = ParameterIn.QUERY,
      name = CURSOR,
      description = "The `next` of the page before; absent for the first.",
      schema = @Schema(type = "string"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = LIMIT,
      description = "The greatest number of items, 1 to 200; 50 unless told.",
      schema = @Schema(type = "integer", minimum = "1", maximum = "200"))
  DifferencePage differences(
      @Parameter(description = "The name of the list's operation.", example = "Opportunities")
          @PathVariable("question")
          String name,
      HttpServletRequest request,
      Caller caller) {
    QuestionType type =
        comparable()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(
                () -> new NotComparable(name, comparable().map(QuestionType::name).toList()));
    RequestTrail.name(request, "Differences");
    Given given = Given.read(type, request.getParameterMap());
    String from = given.from();
    String to = given.to();
    Cursor cursor = given.cursor();
    boolean byDate = isDate(from);
    if (byDate && !hasBusinessDate(type)) {
      throw wrong(
          FROM,
          new Text(
              "must be a position or an instant: this list has no business date",
              "必须是位置或时刻：此列表没有业务日期"));
    }
    if (to != null && isDate(to) != byDate) {
      throw wrong(TO, new Text("must be of the same kind as `from`", "必须与 from 属于同一类"));
    }
    Side before;
    Side after;
    if (byDate) {
      String known = cursor == null ? null : cursor.values().getFirst();
      before = onDate(type, given, from, known, caller);
      after = onDate(type, given, to, Long.toString(before.position()), caller);
    } else {
      before = at(type, given, cursor == null ? from : cursor.values().getFirst(), caller);
      after = at(type, given, cursor == null ? to : cursor.values().get(1), caller);
    }
    if (before.position() > after.position()) {
      throw wrong(FROM, new Text("must not come after `to`", "不得晚于 to 所指的时点"));
    }
    Part part =
        comparison.compare(
            type, before, after, cursor == null ? null : cursor.values().getLast(), given.limit());
    return new DifferencePage(
        type.name(),
        before.position(),
        after.position(),
        byDate ? date(type, before) : null,
        byDate ? date(type, after) : null,
        part.items(),
        part.next() == null
            ? null
            : Cursor.of(
                    Long.toString(before.position()), Long.toString(after.position()), part.next())
                .toString());
  }

  private Stream<QuestionType> comparable() {
    return catalog.all().stream()
        .filter(QuestionType::isList)
        .filter(type -> type.question().knownAt().equals(KNOWN_AT))
        .filter(type -> !type.question().recorded())
        .filter(type -> !FileQuery.class.isAssignableFrom(type.type()))
        .filter(type -> type.components().stream().noneMatch(each -> OURS.contains(each.name())));
  }

  private Side at(QuestionType type, Given given, @Nullable String knownAt, Caller caller) {
    return side(type, given, given.at(KNOWN_AT, knownAt), caller);
  }

  private Side onDate(
      QuestionType type,
      Given given,
      @Nullable String date,
      @Nullable String knownAt,
      Caller caller) {
    Map<String, String[]> parameters = given.at(QuestionType.AS_OF, date);
    if (knownAt != null) {
      parameters.put(KNOWN_AT, new String[] {knownAt});
    }
    return side(type, given, parameters, caller);
  }

  private Side side(
      QuestionType type, Given given, Map<String, String[]> parameters, Caller caller) {
    Asked asked = reader.read(type, given.path(), parameters, false);
    return new Side(asked.query(), sender.admit(type, asked, caller));
  }

  private static boolean hasBusinessDate(QuestionType type) {
    return type.components().stream().anyMatch(each -> each.name().equals(QuestionType.AS_OF));
  }

  private static @Nullable LocalDate date(QuestionType type, Side side) {
    return type.components().stream()
        .filter(each -> each.name().equals(QuestionType.AS_OF))
        .map(each -> (LocalDate) each.of(side.query()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isDate(String text) {
    try {
      LocalDate _ = Values.date(text);
      return true;
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }

  private static InvalidFieldsException wrong(String field, Text why) {
    return new InvalidFieldsException(List.of(new InvalidField(field, why)));
  }

  /**
   * The parameters of a request.
   *
   * @param path what the variables of the list's path are
   */
  private record Given(
      QuestionType type,
      Map<String, String[]> all,
      Map<String, String> path,
      String from,
      @Nullable String to,
      int limit,
      @Nullable Cursor cursor) {
    /**
     * Reads ours; the others are the list's.
     *
     * @throws InvalidFieldsException naming each wrong one
     */
    static Given read(QuestionType type, Map<String, String[]> all) {
      Reading reading = new Reading(all);
      String from = reading.required(FROM);
      String to = reading.text(TO);
      Integer limit = reading.limit(MOST);
      String cursor = reading.text(CURSOR);
      Map<String, String> path = new HashMap<>();
      for (String name : type.pathVariables()) {
        String text = reading.required(name);
        path.put(name, text == null ? "" : text);
      }
      reading.allow(type.components().stream().map(QuestionType.Component::name).toList());
      reading.allow(Set.of(KNOWN_AT));
      reading.end();
      return new Given(
          type,
          all,
          path,
          Objects.requireNonNull(from),
          to,
          Objects.requireNonNullElse(limit, USUAL),
          cursor == null ? null : parsed(cursor));
    }

    private static Cursor parsed(String text) {
      Cursor cursor = Cursor.parse(text, 3);
      if (!cursor.values().subList(0, 2).stream().allMatch(each -> each.matches("\\d{1,18}"))) {
        throw Cursor.invalid();
      }
      return cursor;
    }

    /**
     * The list's own, at a moment.
     *
     * @param moment the parameter that tells it, which nobody else may
     * @param value null: now or today
     */
    Map<String, String[]> at(String moment, @Nullable String value) {
      if (all.containsKey(moment)) {
        throw wrong(moment, new Text("is told by `from` and `to`", "由 from 与 to 给出"));
      }
      Map<String, String[]> own = new HashMap<>(all);
      own.keySet().removeAll(OURS);
      type.pathVariables().forEach(own::remove);
      if (value != null) {
        own.put(moment, new String[] {value});
      }
      return own;
    }
  }

  private static final class NotComparable extends ProblemException {
    NotComparable(String name, List<String> known) {
      super(
          HttpStatus.NOT_FOUND,
          "list-exists",
          new Text(
              "There is no list %s that is about a moment; there are %s."
                  .formatted(name, String.join(", ", known)),
              "没有可按时点比较的列表 %s；可用的有 %s。".formatted(name, String.join("、", known))),
          Map.of("lists", known));
    }
  }
}
