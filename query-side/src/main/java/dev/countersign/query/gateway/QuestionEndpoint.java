package dev.countersign.query.gateway;

import dev.countersign.events.Values;
import dev.countersign.query.feed.EventFeed;
import dev.countersign.query.feed.FeedQuery;
import dev.countersign.query.feed.Subscriptions;
import dev.countersign.query.gateway.QuestionReader.Asked;
import dev.countersign.query.reading.Answer;
import dev.countersign.query.reading.FileQuery;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.Positioned;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.QuestionType;
import dev.countersign.query.reading.ReadingLog;
import dev.countersign.query.reading.StoredContent;
import dev.countersign.query.reading.Versioned;
import dev.countersign.web.Caller;
import dev.countersign.web.InvalidField;
import dev.countersign.web.InvalidFieldsException;
import dev.countersign.web.ReadsParameters;
import dev.countersign.web.RequestTrail;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The one endpoint of all questions: {@link QuestionRoutes} gives it a URL for each. */
@Hidden
@RestController
class QuestionEndpoint {
  private final QuestionRoutes routes;
  private final QuestionReader reader;
  private final QuestionSender sender;
  private final QuestionFiles files;
  private final EventFeed feed;
  private final Subscriptions subscriptions;
  private final Contents contents;
  private final ReadingLog log;
  private final JsonMapper json;

  QuestionEndpoint(
      QuestionRoutes routes,
      QuestionReader reader,
      QuestionSender sender,
      QuestionFiles files,
      EventFeed feed,
      Subscriptions subscriptions,
      Contents contents,
      ReadingLog log,
      JsonMapper json) {
    this.routes = routes;
    this.reader = reader;
    this.sender = sender;
    this.files = files;
    this.feed = feed;
    this.subscriptions = subscriptions;
    this.contents = contents;
    this.log = log;
    this.json = json;
  }

  @ReadsParameters
  void handle(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable Map<String, String> path,
      Caller caller)
      throws IOException, HttpMediaTypeNotAcceptableException {
    QuestionType type = asked(request);
    Representation wanted = Representation.of(request.getHeader(HttpHeaders.ACCEPT), type);
    Asked asked = reader.read(type, path, request.getParameterMap(), !wanted.isFile());
    QuestionContext context = sender.admit(type, asked, caller);
    if (asked.query() instanceof FileQuery file) {
      wanted = wanted.as(file.format());
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          "attachment; filename=\"%s-%d.%s\""
              .formatted(file.fileName(), context.moment().position(), wanted.kind()));
    }
    LongConsumer ended = recorded(type, asked, context, wanted);
    if (asked.query() instanceof FeedQuery events && wanted.live()) {
      subscriptions.open(
          events,
          after(request, events),
          context,
          request,
          response,
          () -> sender.admitAgain(type, caller),
          ended);
      return;
    }
    long rows =
        wanted.isFile()
            ? files.write(type, asked.query(), context, wanted, response)
            : write(sender.ask(type, asked.query(), context), request, response);
    if (rows >= 0) {
      ended.accept(rows);
    }
  }

  /** Records who asked, where that is done; tells how to record what they were given. */
  private LongConsumer recorded(
      QuestionType type, Asked asked, QuestionContext context, Representation wanted) {
    boolean isRecorded =
        type.question().recorded() || (Representation.isFeed(type) && feed.tellsPersons(context));
    if (!isRecorded) {
      return _ -> {};
    }
    long reading = log.begin(asked.query(), context, wanted.kind());
    return rows -> log.end(reading, rows);
  }

  /**
   * Whoever lost a connection goes on after the last event that they were given.
   *
   * @throws InvalidFieldsException when the header names no position
   */
  private static long after(HttpServletRequest request, FeedQuery events) {
    String last = request.getHeader("Last-Event-ID");
    try {
      return last == null ? events.after() : Values.whole(last);
    } catch (NumberFormatException e) {
      throw new InvalidFieldsException(List.of(InvalidField.of("Last-Event-ID", Long.class)));
    }
  }

  /** What is in the file that the question tells of, for whoever may ask the question. */
  @ReadsParameters
  void content(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable Map<String, String> path,
      Caller caller)
      throws IOException {
    QuestionType type = asked(request);
    Asked asked = reader.read(type, path, request.getParameterMap(), true);
    QuestionContext context = sender.admit(type, asked, caller);
    Answer<?> answer = (Answer<?>) sender.ask(type, asked.query(), context);
    response.setHeader(Positioned.HEADER, Long.toString(answer.position()));
    contents.write((StoredContent) answer.item(), request, response);
  }

  private QuestionType asked(HttpServletRequest request) {
    QuestionType type =
        routes.of(
            String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
    RequestTrail.name(request, type.name());
    return type;
  }

  /** Tells how many rows there were. */
  private long write(Object answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (answer instanceof Positioned positioned) {
      response.setHeader(Positioned.HEADER, Long.toString(positioned.position()));
    }
    if (answer instanceof Answer<?> one && one.item() instanceof Versioned item) {
      String etag = "\"" + item.version() + "\"";
      response.setHeader(HttpHeaders.ETAG, etag);
      if (names(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
        response.setStatus(HttpStatus.NOT_MODIFIED.value());
        return 1;
      }
    }
    byte[] body = json.writeValueAsBytes(answer);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    return answer instanceof Listing<?> list ? list.items().size() : 1;
  }

  /** Whether the client has it already; what it was told may have become weak on the way. */
  static boolean names(@Nullable String known, String etag) {
    return known != null
        && Arrays.stream(known.split(",", -1))
            .map(each -> each.strip().replaceFirst("^W/", ""))
            .anyMatch(each -> each.equals("*") || each.equals(etag));
  }
}
