package dev.countersign.web;

import dev.countersign.events.ContractId;
import dev.countersign.events.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What controllers of both sides do, in small. */
@RestController
@RequestMapping("/test")
class TestEndpoint {
  private final JdbcClient jdbc;

  /** Those who wait until others have come, too. */
  final CyclicBarrier meeting = new CyclicBarrier(Workers.MOST_LENT);

  TestEndpoint(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  enum Kind {
    SMALL,
    LARGE
  }

  record Thing(
      @NotBlank String name,
      @Nullable Kind kind,
      @Nullable LocalDate day,
      @Nullable Money price,
      @Nullable BigDecimal weight,
      @Nullable ContractId contractId,
      @Nullable List<Thing> parts) {}

  record Seen(Caller caller, Caller current, RequestTrail trail, RequestTrail currentTrail) {}

  static final class TooLateException extends ProblemException {
    TooLateException() {
      super(
          HttpStatus.CONFLICT,
          "too-late",
          new Text("It is too late.", "太晚了。"),
          Map.of("hint", new Text("come earlier", "请早来"), "by", 3, "rule", "not-this-one"));
    }
  }

  @GetMapping("/seen")
  Seen seen(Caller caller, RequestTrail trail) {
    return new Seen(caller, Caller.current(), trail, RequestTrail.current());
  }

  @PostMapping("/things")
  Thing echo(@Valid @RequestBody Thing thing) {
    return thing;
  }

  @GetMapping("/things/{contractId}")
  Thing find(
      @PathVariable ContractId contractId,
      @RequestParam(defaultValue = "1") @Max(100) int size,
      @RequestParam(required = false) @Nullable LocalDate day) {
    return new Thing("found", null, day, null, BigDecimal.valueOf(size), contractId, null);
  }

  record Sought(@Nullable LocalDate since, @Nullable YearMonth month, @Nullable Kind kind) {}

  @GetMapping("/sought")
  Sought seek(
      @RequestParam(required = false) @Nullable LocalDate since,
      @RequestParam(required = false) @Nullable YearMonth month,
      @RequestParam(required = false) @Nullable Kind kind,
      @RequestParam(defaultValue = "SMALL") List<Kind> kinds) {
    return new Sought(since, month, kind);
  }

  @GetMapping("/page")
  Page<String> page(@RequestParam(required = false) @Nullable String cursor) {
    int from = cursor == null ? 0 : Integer.parseInt(Cursor.parse(cursor, 2).values().get(1));
    return new Page<>(
        List.of("row " + from),
        from == 2 ? null : Cursor.of("a/b+c 名", "" + (from + 1)).toString());
  }

  @GetMapping("/refused")
  void refuse() {
    throw new TooLateException();
  }

  @GetMapping("/refused-elsewhere")
  CompletableFuture<String> refuseElsewhere() {
    return CompletableFuture.supplyAsync(
        () -> {
          throw new TooLateException();
        });
  }

  @GetMapping("/later")
  void later() {
    throw new RetryLaterException(
        Duration.ofMillis(1_200), "behind", new Text("Not there yet.", "尚未就绪。"), Map.of());
  }

  @GetMapping("/broken")
  void broken() {
    throw new IllegalStateException("secret inner workings");
  }

  @GetMapping("/number")
  Integer number() {
    return jdbc.sql("select 42").query(Integer.class).single();
  }

  @GetMapping("/meeting")
  void meet() throws InterruptedException, BrokenBarrierException, TimeoutException {
    meeting.await(20, TimeUnit.SECONDS);
  }

  /** What PostgreSQL says when its disk is full. */
  @GetMapping("/full")
  void full() {
    jdbc.sql("do $$ begin raise 'could not extend file' using errcode = 'disk_full'; end $$")
        .update();
  }

  @GetMapping(path = "/cut", produces = MediaType.APPLICATION_NDJSON_VALUE)
  StreamingResponseBody cutOff(@RequestParam boolean fail) {
    return out -> {
      for (int i = 0; i < 1_000; i++) {
        out.write(
            "{\"row\":\"0123456789012345678901234567890123456789\"}\n"
                .getBytes(StandardCharsets.UTF_8));
      }
      out.flush();
      if (fail) {
        throw new IllegalStateException("no more rows");
      }
    };
  }
}
