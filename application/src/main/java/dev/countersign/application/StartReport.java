package dev.countersign.application;

import dev.countersign.application.demo.DemoCompany;
import dev.countersign.command.setup.FirstSetup;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the program where to go next. */
@Component
class StartReport {
  private final FirstSetup setup;
  private final ObjectProvider<DemoCompany> demo;
  private final WebServerApplicationContext server;

  StartReport(
      FirstSetup setup, ObjectProvider<DemoCompany> demo, WebServerApplicationContext server) {
    this.setup = setup;
    this.demo = demo;
    this.server = server;
  }

  // Printed, not logged: the password is told to whoever starts the program and to no log file.
  @EventListener(ApplicationReadyEvent.class)
  void print() {
    var webServer = server.getWebServer();
    if (webServer == null) {
      return;
    }
    String address = "http://127.0.0.1:" + webServer.getPort();
    StringBuilder report = new StringBuilder();
    report.append("\nCountersign is ready at ").append(address).append('\n');
    report.append("  API, to read and try   ").append(address).append("/swagger-ui.html\n");
    setup
        .firstPassword()
        .ifPresent(
            password ->
                report
                    .append("  Account                admin, password ")
                    .append(password)
                    .append(" (shown only now)\n"));
    String account = "admin";
    String password = setup.firstPassword().orElse("...");
    if (demo.getIfAvailable() != null) {
      account = DemoCompany.FIRST_ACCOUNT;
      password = DemoCompany.PASSWORD;
      report
          .append("  Demo accounts          ")
          .append(DemoCompany.accountList())
          .append("; password of all: ")
          .append(DemoCompany.PASSWORD)
          .append('\n');
    }
    report
        .append("  Try next               curl -s ")
        .append(address)
        .append("/api/v1/session -H 'Content-Type: application/json' -d '{\"account\":\"")
        .append(account)
        .append("\",\"password\":\"")
        .append(password)
        .append("\"}'\n");
    report.append("  Then                   follow requests.http, or run scripts/walk\n");
    System.out.println(report);
  }
}
