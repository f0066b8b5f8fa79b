package dev.countersign.benchmarks;

import dev.countersign.eventstore.EventLog;
import dev.countersign.postgres.EmbeddedPostgres;
import dev.countersign.query.projection.View;
import dev.countersign.query.projection.Views;
import java.io.IOException;
import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application with the demo company, in this process, where its views can be stopped. */
final class ApplicationContext implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final ConfigurableApplicationContext context;

  private ApplicationContext(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static ApplicationContext start(EmbeddedPostgres postgres, String url)
      throws ClassNotFoundException {
    // By name, because the module's jar is packed for running and not for compiling against it.
    Class<?> application = Class.forName("dev.countersign.application.CountersignApplication");
    return new ApplicationContext(
        new SpringApplicationBuilder(application)
            .run(
                "--server.port=0",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + postgres.username(),
                "--spring.datasource.password=" + postgres.password(),
                "--countersign.demo=true"));
  }

  HttpConnection connect(String token) throws IOException {
    return new HttpConnection(port(), token);
  }

  /** Where it listens. */
  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** Its address. */
  String address() {
    return "http://127.0.0.1:" + port();
  }

  /** The token of an account of the demo company. */
  String login(String account) throws IOException {
    try (HttpConnection connection = connect("")) {
      return ApplicationProcess.login(connection, account);
    }
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  void startViews() {
    processors().eventProcessors().values().stream()
        .filter(StreamingEventProcessor.class::isInstance)
        .forEach(EventProcessor::start);
  }

  void stopViews() {
    processors().eventProcessors().values().stream()
        .filter(StreamingEventProcessor.class::isInstance)
        .forEach(EventProcessor::shutDown);
  }

  private EventProcessingConfiguration processors() {
    return bean(EventProcessingConfiguration.class);
  }

  /** Until every view has everything that is in the log. */
  void awaitViews() {
    long head = bean(EventLog.class).head();
    Views views = bean(Views.class);
    for (View view : views.all()) {
      if (views.await(view, head, PATIENCE).position() < head) {
        throw new IllegalStateException("View " + view.name() + " did not come to " + head);
      }
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
