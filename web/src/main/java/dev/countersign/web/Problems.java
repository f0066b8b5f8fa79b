package dev.countersign.web;

import dev.countersign.eventstore.EventStoreUnavailableException;
import dev.countersign.web.SecurityEvent.Kind;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems. The one place where an error becomes an answer, whoever noticed it. */
class Problems {
  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  /** The attribute of a request that says which command or question it is. */
  static final String INTENT = "dev.countersign.intent";

  private static final Set<Integer> REFUSED_TO_READERS = Set.of(403, 404);
  private static final Set<Integer> REFUSED_TO_SENDERS = Set.of(403, 404, 409, 412, 422);

  private final JsonMapper json;
  private final List<ProblemTranslator> translators;
  private final ObjectProvider<SecurityEvents> events;

  Problems(
      JsonMapper json, List<ProblemTranslator> translators, ObjectProvider<SecurityEvents> events) {
    this.json = json;
    this.translators = List.copyOf(translators);
    this.events = events;
  }

  void answer(Throwable error, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Throwable cause = translated(ProblemCatalog.unwrapped(error));
    if (ProblemCatalog.isClientGone(cause)) {
      log.debug("The client went away", cause);
      return;
    }
    Problem problem = ProblemCatalog.describe(cause);
    if (problem == null) {
      problem = unexpected(cause, request);
    } else if (problem.status().is5xxServerError()
        && !(cause instanceof ProblemException)
        // Told once, by whoever watches it.
        && !(cause instanceof EventStoreUnavailableException)) {
      log.warn("{} {}: {}", request.getMethod(), path(request), problem.rule(), cause.toString());
    }
    note(problem, request);
    write(problem, request, response);
  }

  /** What somebody who is known was refused, other than for its form. */
  private void note(Problem problem, HttpServletRequest request) {
    Kind kind =
        request.getMethod().equals("GET") || request.getMethod().equals("HEAD")
            ? Kind.QUESTION_REFUSED
            : Kind.COMMAND_REFUSED;
    if ((kind == Kind.QUESTION_REFUSED ? REFUSED_TO_READERS : REFUSED_TO_SENDERS)
            .contains(problem.status().value())
        && request.getUserPrincipal() != null) {
      Object name = request.getAttribute(INTENT);
      String subject = (name == null ? "" : name + " ") + request.getMethod() + " " + path(request);
      events.ifAvailable(
          known -> known.note(SecurityEvent.now(kind, null, subject, problem.rule())));
    }
  }

  private Throwable translated(Throwable error) {
    for (ProblemTranslator translator : translators) {
      ProblemException problem = translator.translate(error);
      if (problem != null) {
        return problem;
      }
    }
    return error;
  }

  private static Problem unexpected(Throwable error, HttpServletRequest request) {
    String id = UUID.randomUUID().toString();
    log.error("Error {} in {} {}", id, request.getMethod(), path(request), error);
    return Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "unexpected-error",
            "An unexpected error occurred; tell the operators its id, " + id + ".",
            "发生意外错误，请将错误编号 " + id + " 告知运维人员。")
        .with("errorId", id);
  }

  void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var language = Languages.of(request);
    byte[] body =
        json.writeValueAsBytes(
            problem.body(language, path(request), RequestTrail.of(request).requestId()));
    response.resetBuffer();
    response.setStatus(problem.status().value());
    problem.headers().forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  /** What the client asked for, also while the container's error page answers. */
  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
        ? failed
        : request.getRequestURI();
  }
}
