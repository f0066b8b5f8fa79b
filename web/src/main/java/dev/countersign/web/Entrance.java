package dev.countersign.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away before anything is read or done: bodies larger than any that is taken, and what could
 * not be answered as it is wanted. Files have a limit of their own.
 */
class Entrance extends OncePerRequestFilter implements Ordered {
  /** In bytes; a contract with as many lines as there can be has a third of it. */
  static final int LARGEST_BODY = 1024 * 1024;

  /** In bytes, of whoever need not say who they are. */
  static final int LARGEST_LOGIN = 4 * 1024;

  private final Problems problems;

  Entrance(Problems problems) {
    this.problems = problems;
  }

  /** Inside of what gives requests their id. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 101;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isAnswerable(request.getHeader(HttpHeaders.ACCEPT))) {
      problems.answer(new OtherCharsetException(), request, response);
      return;
    }
    String type = request.getContentType();
    if (type != null && type.startsWith("multipart/")) {
      chain.doFilter(request, response);
      return;
    }
    int most =
        request.getRequestURI().startsWith(SessionEndpoint.PATH) ? LARGEST_LOGIN : LARGEST_BODY;
    if (request.getContentLengthLong() > most) {
      problems.answer(new TooLargeException(most), request, response);
    } else if (request.getContentLengthLong() < 0) {
      chain.doFilter(new Measured(request, most), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Everything is written in UTF-8; what is no list of types is judged by who knows them. */
  private static boolean isAnswerable(@Nullable String accepted) {
    try {
      return accepted == null
          || MediaType.parseMediaTypes(accepted).stream()
              .map(MediaType::getCharset)
              .allMatch(charset -> charset == null || charset.equals(StandardCharsets.UTF_8));
    } catch (InvalidMediaTypeException e) {
      return true;
    }
  }

  private static final class OtherCharsetException extends ProblemException {
    OtherCharsetException() {
      super(
          HttpStatus.NOT_ACCEPTABLE,
          "not-acceptable",
          new Text(
              "Everything is answered in UTF-8: ask for no other charset in Accept.",
              "所有回答均使用 UTF-8，请勿在 Accept 中要求其他字符集。"),
          Map.of());
    }
  }

  private static final class TooLargeException extends ProblemException {
    TooLargeException(int most) {
      super(
          HttpStatus.CONTENT_TOO_LARGE,
          "content-too-large",
          new Text(
              "The body is larger than the %d bytes that are taken here.".formatted(most),
              "请求体超过此处允许的 %d 字节。".formatted(most)),
          Map.of("most", most));
    }
  }

  /** A body that does not tell its size is read up to the limit. */
  private static final class Measured extends HttpServletRequestWrapper {
    private final int most;
    private @Nullable ServletInputStream body;

    Measured(HttpServletRequest request, int most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (body == null) {
        body = new Limited(super.getInputStream(), most);
      }
      return body;
    }
  }

  private static final class Limited extends ServletInputStream {
    private final ServletInputStream body;
    private final int most;
    private long taken;

    Limited(ServletInputStream body, int most) {
      this.body = body;
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = body.read(bytes, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int bytes) {
      taken += bytes;
      if (taken > most) {
        throw new TooLargeException(most);
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
