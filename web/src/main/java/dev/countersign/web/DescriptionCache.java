package dev.countersign.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the descriptions of the API, which anybody may ask for and which take long to write: each
 * is written once for each address by which the server is known, one at a time.
 */
final class DescriptionCache extends OncePerRequestFilter implements Ordered {
  private static final String PATH = "/v3/api-docs";

  private final Cache<String, Description> written = Caffeine.newBuilder().maximumSize(16).build();
  private final Object pen = new Object();

  private static final class Description {
    private final @Nullable String type;
    private final byte[] body;

    Description(@Nullable String type, byte[] body) {
      this.type = type;
      this.body = body;
    }

    void answer(HttpServletResponse response) throws IOException {
      response.setContentType(type);
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }

  /** Inside of {@link RequestIntake}. */
  @Override
  public int getOrder() {
    return -40;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(PATH) || !request.getMethod().equals("GET");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key =
        request.getRequestURL()
            + " "
            + request.getHeader(HttpHeaders.ACCEPT)
            + " "
            + request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    Description known = written.getIfPresent(key);
    if (known == null) {
      synchronized (pen) {
        known = written.getIfPresent(key);
        if (known == null) {
          var copy = new ContentCachingResponseWrapper(response);
          chain.doFilter(request, copy);
          if (copy.getStatus() == HttpServletResponse.SC_OK) {
            written.put(key, new Description(copy.getContentType(), copy.getContentAsByteArray()));
          }
          copy.copyBodyToResponse();
          return;
        }
      }
    }
    known.answer(response);
  }
}
