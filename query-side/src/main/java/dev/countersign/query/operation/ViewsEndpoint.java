package dev.countersign.query.operation;

import dev.countersign.events.employee.Role;
import dev.countersign.eventstore.EventLog;
import dev.countersign.query.projection.DeadLetter;
import dev.countersign.query.projection.DeadLetters;
import dev.countersign.query.projection.DeadLetters.Count;
import dev.countersign.query.projection.DeadLetters.Retried;
import dev.countersign.query.projection.PassedOver;
import dev.countersign.query.projection.Progress;
import dev.countersign.query.projection.Rebuild;
import dev.countersign.query.projection.Rebuilds;
import dev.countersign.query.projection.View;
import dev.countersign.query.projection.ViewShares;
import dev.countersign.query.projection.Views;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.Refusal;
import dev.countersign.query.staffaccess.Readers;
import dev.countersign.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/views")
@Tag(name = "Views", description = "How far the views are, and their rebuilding.")
class ViewsEndpoint {
  private static final Set<Role> LOOKING = Set.of(Role.OPERATOR, Role.ANALYST, Role.AUDITOR);
  private static final Set<Role> REBUILDING = Set.of(Role.OPERATOR, Role.ANALYST);
  private static final Set<Role> CHECKING = Set.of(Role.OPERATOR, Role.AUDITOR);
  private static final Set<Role> RETRYING = Set.of(Role.OPERATOR);
  private static final Known NOW = new Known(null, null);

  private final Views views;
  private final ViewShares shares;
  private final Rebuilds rebuilds;
  private final DeadLetters deadLetters;
  private final EventLog log;
  private final Readers readers;

  ViewsEndpoint(
      Views views,
      ViewShares shares,
      Rebuilds rebuilds,
      DeadLetters deadLetters,
      EventLog log,
      Readers readers) {
    this.views = views;
    this.shares = shares;
    this.rebuilds = rebuilds;
    this.deadLetters = deadLetters;
    this.log = log;
    this.readers = readers;
  }

  @GetMapping
  @Operation(
      summary = "All views",
      description = "How far each is behind the log. Roles: OPERATOR, ANALYST, AUDITOR.")
  List<ViewState> all(Caller caller) {
    readers.admit(caller, NOW, LOOKING);
    long head = log.head();
    return views.all().stream().map(view -> state(view, head)).toList();
  }

  @GetMapping("/{view}")
  @Operation(
      summary = "One view",
      description =
          "How far it is behind the log, and its newest rebuild. Roles: OPERATOR, ANALYST,"
              + " AUDITOR.")
  ViewState one(Caller caller, @PathVariable("view") String name) {
    readers.admit(caller, NOW, LOOKING);
    return state(find(name), log.head());
  }

  @PostMapping("/{view}/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Rebuild a view",
      description =
          "Makes its rows anew from the whole log, beside the live ones; compares them; and puts"
              + " them in their place. GET the view to follow it. With `takeIn` it also takes in what"
              + " the view passes over by decision, as far as it can be taken by now. Roles:"
              + " OPERATOR, ANALYST, of the whole company.")
  @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "409",
      description = "It is being rebuilt already: `rebuild-already-running`.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(ref = "#/components/schemas/Problem")))
  RebuildState rebuild(
      Caller caller,
      @PathVariable("view") String name,
      @RequestParam(defaultValue = "false") boolean takeIn) {
    readers.admitForCompany(caller, NOW, REBUILDING);
    View view = find(name);
    Rebuild started =
        takeIn
            ? rebuilds.takeIn(view, caller.employeeId())
            : rebuilds.start(view, caller.employeeId());
    return RebuildState.of(started, log.head());
  }

  @PostMapping("/{view}/check")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Check a view against the log",
      description =
          "Makes its rows anew beside the live ones and compares them, as a rebuild does, but leaves"
              + " the live ones as they are. GET the view to follow it, and its rebuilds for what"
              + " differs. Roles: OPERATOR, AUDITOR, of the whole company.")
  @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "409",
      description = "It is being rebuilt or checked already: `rebuild-already-running`.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(ref = "#/components/schemas/Problem")))
  RebuildState check(Caller caller, @PathVariable("view") String name) {
    readers.admitForCompany(caller, NOW, CHECKING);
    return RebuildState.of(rebuilds.check(find(name), caller.employeeId()), log.head());
  }

  @DeleteMapping("/{view}/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Cancel a rebuild",
      description =
          "Asks the running rebuild to end after its present batch; while it compares it ends by"
              + " itself. The live rows stay. Roles: OPERATOR, ANALYST, of the whole company.")
  RebuildState cancel(Caller caller, @PathVariable("view") String name) {
    readers.admitForCompany(caller, NOW, REBUILDING);
    return rebuilds
        .cancel(find(name))
        .map(rebuild -> RebuildState.of(rebuild, log.head()))
        .orElseThrow(() -> Refusal.notFound("rebuild of", "重建", name));
  }

  @GetMapping("/{view}/dead-letters")
  @Operation(
      summary = "Events that a view has not taken",
      description =
          "The sequences that wait, by the position at which they stopped: their first event could"
              + " not be read or applied, the others wait for it. At most 200. Roles: OPERATOR,"
              + " ANALYST, AUDITOR.")
  List<DeadLetter> deadLetters(Caller caller, @PathVariable("view") String name) {
    readers.admit(caller, NOW, LOOKING);
    return deadLetters.list(find(name), 200);
  }

  @GetMapping("/{view}/dead-letters/{position}")
  @Operation(
      summary = "One sequence that waits",
      description =
          "Its first event, why that could not be taken, and the events behind it, at most 200."
              + " When it will never be taken, propose at `POST /api/v1/omissions` that the view pass"
              + " over it. Roles: OPERATOR, ANALYST, AUDITOR.")
  DeadLetters.Sequence deadLetter(
      Caller caller, @PathVariable("view") String name, @PathVariable String position) {
    readers.admit(caller, NOW, LOOKING);
    return deadLetters
        .find(find(name), position)
        .orElseThrow(() -> Refusal.notFound("dead letter at", "待处理事件", position));
  }

  @GetMapping("/{view}/passed-over")
  @Operation(
      summary = "Events that a view leaves out by decision",
      description =
          "What it could not take, and two persons decided to pass over. At most 200. Roles:"
              + " OPERATOR, ANALYST, AUDITOR.")
  List<PassedOver> passedOver(Caller caller, @PathVariable("view") String name) {
    readers.admit(caller, NOW, LOOKING);
    return deadLetters.passedOver(find(name), 200);
  }

  @PostMapping("/{view}/dead-letters/retry")
  @Operation(
      summary = "Take the waiting events again",
      description =
          "Tries every event that waits, in order, after what was in its way has been mended; those"
              + " that still cannot be taken wait on. Roles: OPERATOR of the whole company.")
  Retried retry(Caller caller, @PathVariable("view") String name) {
    readers.admitForCompany(caller, NOW, RETRYING);
    return deadLetters.retry(find(name));
  }

  private View find(String name) {
    return views.find(name).orElseThrow(() -> Refusal.notFound("view", "视图", name));
  }

  private ViewState state(View view, long head) {
    Progress progress = views.progress(view);
    return new ViewState(
        view.name(),
        progress.position(),
        head,
        Math.max(0, head - progress.position()),
        progress.appliedAt(),
        progress.failure(),
        deadLetters.count(view),
        deadLetters.countPassedOver(view),
        shares.keeper(view).orElse(null),
        view.definition(),
        progress.definition() == view.definition(),
        rebuilds.latest(view).map(rebuild -> RebuildState.of(rebuild, head)).orElse(null));
  }

  record ViewState(
      String view,
      @Schema(description = "Position of the last event in its rows.") long position,
      @Schema(description = "Position of the last event in the log.") long head,
      @Schema(description = "The difference; holes in the positions count too.") long lag,
      Instant appliedAt,
      @Schema(description = "Why it does not get further; absent when all is well.")
          @Nullable String failure,
      @Schema(description = "What waits because the view could not take it.") Count deadLetters,
      @Schema(description = "Events that it leaves out by decision.") long passedOver,
      @Schema(description = "The instance that keeps it current; absent while there is none.")
          @Nullable String keptBy,
      int definition,
      @Schema(description = "Whether its rows can be read; false until it has been rebuilt.")
          boolean readable,
      @Nullable RebuildState rebuild) {}

  record RebuildState(
      long id,
      String view,
      @Schema(
              description =
                  "running, comparing, switched, checked, cancelled, failed or interrupted")
          String state,
      String requestedBy,
      Instant startedAt,
      @Nullable Instant finishedAt,
      @Schema(description = "How far the new rows are.") long position,
      long events,
      @Schema(description = "Events per second.") long rate,
      @Nullable Long secondsLeft,
      boolean cancelRequested,
      @Schema(
              description =
                  "Versions that stood only in the old or only in the new rows; absent when not"
                      + " compared.")
          @Nullable Long differences,
      @Nullable String message) {
    static RebuildState of(Rebuild rebuild, long head) {
      return new RebuildState(
          rebuild.id(),
          rebuild.view(),
          rebuild.state(),
          rebuild.requestedBy(),
          rebuild.startedAt(),
          rebuild.finishedAt(),
          rebuild.position(),
          rebuild.events(),
          rebuild.rate(),
          rebuild.secondsLeft(head),
          rebuild.cancelRequested(),
          rebuild.differences(),
          rebuild.message());
    }
  }
}
