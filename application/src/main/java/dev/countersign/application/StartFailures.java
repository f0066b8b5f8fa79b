package dev.countersign.application;

import dev.countersign.postgres.EmbeddedPostgresException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** One sentence, with the remedy, instead of a stack trace. */
final class StartFailures {
  private StartFailures() {}

  /** Printed, not logged: whoever starts the program looks at the terminal. */
  static final class Printed implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
      System.err.println(
          analysis.getAction() == null
              ? analysis.getDescription()
              : analysis.getDescription() + " " + analysis.getAction());
    }
  }

  static final class Postgres extends AbstractFailureAnalyzer<EmbeddedPostgresException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, EmbeddedPostgresException cause) {
      return new FailureAnalysis(cause.getMessage(), null, cause);
    }
  }

  /** Before Spring Boot's own, which takes two paragraphs. */
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static final class Port extends AbstractFailureAnalyzer<PortInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
      return new FailureAnalysis(
          "Port "
              + cause.getPort()
              + " is taken by another program: stop that one, or choose another port with"
              + " --server.port.",
          null,
          cause);
    }
  }

  /** For a database that does not answer, does not know the user, or is not there. */
  static final class Database extends AbstractFailureAnalyzer<SQLException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
      SQLException last =
          Stream.<Throwable>iterate(cause, Objects::nonNull, Throwable::getCause)
              .limit(20)
              .filter(SQLException.class::isInstance)
              .map(SQLException.class::cast)
              .reduce(cause, (_, deeper) -> deeper);
      String state = last.getSQLState();
      if (state == null || !state.matches("08.*|28.*|3D.*")) {
        return null;
      }
      return new FailureAnalysis(
          "The database cannot be used ("
              + String.valueOf(last.getMessage()).replaceAll("\\s+", " ")
              + "): see that it runs, and check spring.datasource.url, .username and .password.",
          null,
          cause);
    }
  }
}
