package dev.countersign.commandside;

import dev.countersign.command.setup.FirstSetup;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the program where it is, and how to log in for the first time. */
@Component
class StartReport {
  private final FirstSetup setup;
  private final WebServerApplicationContext server;

  StartReport(FirstSetup setup, WebServerApplicationContext server) {
    this.setup = setup;
    this.server = server;
  }

  // Printed, not logged: the password is told to whoever starts the program and to no log file.
  @EventListener(ApplicationReadyEvent.class)
  void print() {
    var webServer = server.getWebServer();
    if (webServer == null) {
      return;
    }
    System.out.println("Countersign, command side, is ready on port " + webServer.getPort());
    setup
        .firstPassword()
        .ifPresent(
            password ->
                System.out.println(
                    "  Account admin, password "
                        + password
                        + " (shown only now), to be changed by POST /api/v1/session/password"));
  }
}
