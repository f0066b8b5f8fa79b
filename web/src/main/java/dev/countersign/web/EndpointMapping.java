package dev.countersign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Compares a request only with the patterns that have as many segments and begin with the same
 * ones, of which there are few, and not with all hundred. Where none of them fits, it is compared
 * with all, so that what is answered stays the same; only patterns that leave a leading segment
 * open yield to all that do not.
 */
final class EndpointMapping extends RequestMappingHandlerMapping {
  /** {@code /api/v1/contracts}: after these, segments may be variables. */
  private static final int LEADING = 3;

  @Override
  protected Set<String> getDirectPaths(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream()
        .filter(pattern -> pattern.indexOf('*') < 0)
        .map(EndpointMapping::shape)
        .filter(shape -> shape.indexOf('{') < 0)
        .collect(Collectors.toSet());
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    return super.lookupHandlerMethod(shape(path), request);
  }

  /** {@code 5/api/v1/contracts} for {@code /api/v1/contracts/17/approve}. */
  static String shape(String path) {
    int segments = 0;
    int end = path.length();
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '/' && segments++ == LEADING) {
        end = i;
      }
    }
    return segments + path.substring(0, end);
  }
}
