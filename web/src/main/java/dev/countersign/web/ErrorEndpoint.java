package dev.countersign.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers errors that only the servlet container knows of. */
@Hidden
@Controller
class ErrorEndpoint implements ErrorController {
  private final Problems problems;

  ErrorEndpoint(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      // Whoever takes what goes on for long went away, and nothing more can be told.
      return;
    }
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object error = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (error instanceof Throwable thrown) {
      problems.answer(thrown, request, response);
      return;
    }
    HttpStatus status = code instanceof Integer value ? HttpStatus.resolve(value) : null;
    // Asked for directly, it is a path like any other that is not there.
    problems.write(
        ProblemCatalog.ofStatus(status == null ? HttpStatus.NOT_FOUND : status), request, response);
  }
}
