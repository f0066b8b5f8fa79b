package dev.countersign.queryside;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the program where it is. */
@Component
class StartReport {
  private final WebServerApplicationContext server;

  StartReport(WebServerApplicationContext server) {
    this.server = server;
  }

  @EventListener(ApplicationReadyEvent.class)
  void print() {
    var webServer = server.getWebServer();
    if (webServer != null) {
      System.out.println("Countersign, query side, is ready on port " + webServer.getPort());
    }
  }
}
