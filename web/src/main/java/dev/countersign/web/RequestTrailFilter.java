package dev.countersign.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request its id, in the log and in the answer, and answers what other filters throw.
 */
class RequestTrailFilter extends OncePerRequestFilter implements Ordered {
  private final Problems problems;

  RequestTrailFilter(Problems problems) {
    this.problems = problems;
  }

  /** Inside of what corrects the client's address, outside of everything that may refuse. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 100;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    RequestTrail trail = RequestTrail.of(request);
    try (LoggedRequest _ = LoggedRequest.of(trail.requestId())) {
      response.setHeader(RequestTrail.HEADER, trail.requestId());
      doFilterOrAnswer(request, response, chain);
    }
  }

  private void doFilterOrAnswer(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      if (!response.isCommitted()) {
        problems.answer(e, request, response);
      } else if (!(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)
          instanceof SocketTimeoutException)) {
        throw e;
      }
      // A body that did not arrive in time is answered by the container's error page, whatever
      // whoever read it made of that.
    }
  }
}
