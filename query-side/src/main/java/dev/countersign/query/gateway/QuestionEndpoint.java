package dev.countersign.query.gateway;

import dev.countersign.query.reading.Answer;
import dev.countersign.query.reading.Positioned;
import dev.countersign.query.reading.QuestionType;
import dev.countersign.query.reading.Versioned;
import dev.countersign.web.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
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
  private final JsonMapper json;

  QuestionEndpoint(
      QuestionRoutes routes, QuestionReader reader, QuestionSender sender, JsonMapper json) {
    this.routes = routes;
    this.reader = reader;
    this.sender = sender;
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
    QuestionReader.Asked asked = reader.read(type, path, request.getParameterMap());
    demandJson(request.getHeader(HttpHeaders.ACCEPT));
    Object answer = sender.ask(type, asked, caller);
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
  }

  private static void demandJson(@Nullable String accept)
      throws HttpMediaTypeNotAcceptableException {
    try {
      if (accept == null
          || MediaType.parseMediaTypes(accept).stream()
              .anyMatch(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON))) {
        return;
      }
    } catch (InvalidMediaTypeException e) {
      throw new HttpMediaTypeNotAcceptableException("Accept cannot be read: " + e.getMessage());
    }
    throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
  }
}
