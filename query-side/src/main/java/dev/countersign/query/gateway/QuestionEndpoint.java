package dev.countersign.query.gateway;

import dev.countersign.query.gateway.QuestionReader.Asked;
import dev.countersign.query.reading.Answer;
import dev.countersign.query.reading.FileQuery;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.Positioned;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.QuestionType;
import dev.countersign.query.reading.ReadingLog;
import dev.countersign.query.reading.Versioned;
import dev.countersign.web.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
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
  private final ReadingLog log;
  private final JsonMapper json;

  QuestionEndpoint(
      QuestionRoutes routes,
      QuestionReader reader,
      QuestionSender sender,
      QuestionFiles files,
      ReadingLog log,
      JsonMapper json) {
    this.routes = routes;
    this.reader = reader;
    this.sender = sender;
    this.files = files;
    this.log = log;
    this.json = json;
  }

  void handle(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable Map<String, String> path,
      Caller caller)
      throws IOException, HttpMediaTypeNotAcceptableException {
    QuestionType type =
        routes.of(
            String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
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
    long reading =
        type.question().recorded() ? log.begin(asked.query(), context, wanted.kind()) : 0;
    long rows =
        wanted.isFile()
            ? files.write(type, asked.query(), context, wanted, response)
            : write(sender.ask(type, asked.query(), context), response);
    if (type.question().recorded() && rows >= 0) {
      log.end(reading, rows);
    }
  }

  /** Tells how many rows there were. */
  private long write(Object answer, HttpServletResponse response) throws IOException {
    if (answer instanceof Positioned positioned) {
      response.setHeader(Positioned.HEADER, Long.toString(positioned.position()));
    }
    if (answer instanceof Answer<?> one && one.item() instanceof Versioned item) {
      response.setHeader(HttpHeaders.ETAG, "\"" + item.version() + "\"");
    }
    byte[] body = json.writeValueAsBytes(answer);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    return answer instanceof Listing<?> list ? list.items().size() : 1;
  }
}
