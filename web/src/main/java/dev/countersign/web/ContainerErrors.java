package dev.countersign.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.Container;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * Answers in the form of all problems what the container turns away before anything of ours sees
 * it, such as an address that is none.
 */
final class ContainerErrors extends ErrorReportValve {
  private final Problems problems;

  ContainerErrors(Problems problems) {
    this.problems = problems;
  }

  /** Puts it in the place of the container's own pages. */
  void takePlace(Container host) {
    host.getPipeline().addValve(this);
    ((StandardHost) host).setErrorReportValveClass(ContainerErrors.class.getName());
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable error) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      response.setHeader(RequestTrail.HEADER, RequestTrail.of(request).requestId());
      problems.write(
          ProblemCatalog.ofStatus(HttpStatusCode.valueOf(status)), request, response.getResponse());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
