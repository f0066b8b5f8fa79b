package dev.countersign.web;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What keeps a program from starting: one sentence, with the remedy, instead of a stack trace. */
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

  /** Before Spring Boot's own, which proposes databases that cannot be used here. */
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static final class NoDatabase implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
      boolean nothingConfigured =
          chain(failure)
              .anyMatch(
                  e ->
                      String.valueOf(e.getMessage())
                          .startsWith("Failed to determine a suitable driver class"));
      return nothingConfigured
          ? new FailureAnalysis(
              "No database is configured: name the PostgreSQL that both sides share with"
                  + " --spring.datasource.url, .username and .password.",
              null,
              failure)
          : null;
    }
  }

  /** For a property that is missing, or whose value, which may be a secret, cannot be used. */
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static final class Property
      extends AbstractFailureAnalyzer<InvalidConfigurationPropertyValueException> {
    @Override
    protected FailureAnalysis analyze(
        Throwable root, InvalidConfigurationPropertyValueException cause) {
      return new FailureAnalysis(
          cause.getName()
              + (cause.getValue() == null ? " is missing: " : " cannot be used: ")
              + cause.getReason(),
          null,
          cause);
    }
  }

  /** For a database that does not answer, does not know the user, or is not there. */
  static final class Database extends AbstractFailureAnalyzer<SQLException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
      SQLException last =
          chain(cause)
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

  private static Stream<Throwable> chain(Throwable error) {
    return Stream.iterate(error, Objects::nonNull, Throwable::getCause).limit(20);
  }
}
