package dev.countersign.web;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ApplicationContextEvent;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Tells whoever stops the program that it does, and when it has: one line at the beginning, and one
 * at the end with what each part had to say.
 */
public final class StopReport implements DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(StopReport.class);

  private final List<String> told = new CopyOnWriteArrayList<>();
  private volatile long stoppingSince;
  private volatile boolean ready;

  private StopReport() {}

  /** For the last line: how a part has ended. */
  public void add(String sentence) {
    told.add(sentence);
  }

  private void on(ApplicationEvent event, ConfigurableApplicationContext context) {
    if (event instanceof ApplicationReadyEvent started
        && started.getApplicationContext().equals(context)) {
      ready = true;
    } else if (event instanceof ContextClosedEvent
        && ((ApplicationContextEvent) event).getApplicationContext().equals(context)
        && ready) {
      stoppingSince = System.nanoTime();
      log.info(
          "Stopping: no more requests are taken, those that were begun are answered within {}",
          context
              .getEnvironment()
              .getProperty("spring.lifecycle.timeout-per-shutdown-phase", "30s"));
    }
  }

  /** Called when all others have ended, as it was there before them. */
  @Override
  public void destroy() {
    if (stoppingSince != 0) {
      log.info(
          "Stopped after {} ms{}",
          (System.nanoTime() - stoppingSince) / 1_000_000,
          told.isEmpty() ? "" : ": " + String.join(", ", told));
    }
  }

  /** Brings it into every program that serves HTTP. */
  static final class Installer
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      if (context instanceof WebServerApplicationContext
          && context.getBeanFactory() instanceof DefaultListableBeanFactory beans) {
        StopReport report = new StopReport();
        beans.registerSingleton("stopReport", report);
        beans.registerDisposableBean("stopReport", report);
        context.addApplicationListener(event -> report.on(event, context));
      }
    }
  }
}
