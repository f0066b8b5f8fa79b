package dev.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What is found does not differ from what Spring finds by comparing a request with all patterns.
 */
class EndpointMappingTest {
  private static final List<String> PATTERNS =
      List.of(
          "/",
          "/health",
          "/api/v1/things",
          "/api/v1/things/{id}",
          "/api/v1/things/mine",
          "/api/v1/things/{id}/approve",
          "/api/v1/things/{id}/{part}",
          "/api/v1/{kind}/all",
          "/api/v1/{kind}",
          "/files/**",
          "/api/v1/archive/{*rest}");

  /** What answers is told by its pattern. */
  record Endpoint(String pattern) {
    static final Method HANDLE =
        Objects.requireNonNull(ReflectionUtils.findMethod(Endpoint.class, "pattern"));
  }

  private final RequestMappingHandlerMapping all = with(new RequestMappingHandlerMapping());
  private final RequestMappingHandlerMapping few = with(new EndpointMapping());

  private static RequestMappingHandlerMapping with(RequestMappingHandlerMapping mapping) {
    var context = new StaticWebApplicationContext();
    context.refresh();
    mapping.setApplicationContext(context);
    mapping.afterPropertiesSet();
    for (String pattern : PATTERNS) {
      for (RequestMethod method : List.of(RequestMethod.GET, RequestMethod.POST)) {
        if (method == RequestMethod.GET || pattern.endsWith("e")) {
          mapping.registerMapping(
              RequestMappingInfo.paths(pattern)
                  .methods(method)
                  .options(mapping.getBuilderConfiguration())
                  .build(),
              new Endpoint(pattern),
              Endpoint.HANDLE);
        }
      }
    }
    return mapping;
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /",
    "GET, /health",
    "GET, /health/",
    "GET, /api/v1/things",
    "GET, /api/v1/things/",
    "GET, /api/v1/things/17",
    "GET, /api/v1/things/mine",
    "POST, /api/v1/things/mine",
    "POST, /api/v1/things/17",
    "POST, /api/v1/things/17/approve",
    "GET, /api/v1/things/17/price",
    "GET, /api/v1/things/all",
    "GET, /api/v1/others/all",
    "GET, /api/v1/others",
    "GET, /api/v1/others/some",
    "GET, /api/v1/th%69ngs/17",
    "GET, /api/v1/things;v=1/17",
    "GET, /api//v1/things/17",
    "GET, /files",
    "GET, /files/a",
    "GET, /files/a/b/c/d/e",
    "GET, /api/v1/archive",
    "GET, /api/v1/archive/all",
    "GET, /api/v1/archive/a/b/c",
    "DELETE, /api/v1/things/17",
    "OPTIONS, /api/v1/things/mine",
    "HEAD, /api/v1/things/mine",
    "GET, /nothing",
    "GET, /api/v1/things/17/approve/again"
  })
  void itFindsWhatAllPatternsTogetherWouldFind(String method, String path) {
    assertThat(answer(few, method, path)).isEqualTo(answer(all, method, path));
  }

  @Test
  void mostPathsAreTriedAgainstFewPatterns() {
    assertThat(answer(few, "POST", "/api/v1/things/17/approve"))
        .isEqualTo("/api/v1/things/{id}/approve {id=17}");
    assertThat(EndpointMapping.shape("/api/v1/things/17/approve"))
        .isEqualTo(EndpointMapping.shape("/api/v1/things/{id}/approve"))
        .isNotEqualTo(EndpointMapping.shape("/api/v1/things/17"))
        .isNotEqualTo(EndpointMapping.shape("/api/v1/others/17/approve"));
  }

  private static String answer(RequestMappingHandlerMapping mapping, String method, String path) {
    var request = new MockHttpServletRequest(method, path);
    ServletRequestPathUtils.parseAndCache(request);
    try {
      HandlerExecutionChain found = mapping.getHandler(request);
      return found == null
          ? "nothing"
          : request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
              + " "
              + request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    } catch (Exception e) {
      return e.toString();
    }
  }
}
