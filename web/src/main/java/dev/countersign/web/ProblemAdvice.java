package dev.countersign.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers whatever a controller, or the way to it, throws. */
@Hidden
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {
  private final Problems problems;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  /** Rethrows what comes after the answer has begun, so that the client sees it cut off. */
  @ExceptionHandler(Throwable.class)
  void answer(Throwable error, HttpServletRequest request, HttpServletResponse response)
      throws Throwable {
    if (response.isCommitted()) {
      throw error;
    }
    problems.answer(error, request, response);
  }
}
