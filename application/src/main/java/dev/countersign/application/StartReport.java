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
                    .append(" (shown only now)\n")
                    .append(
                        "                         to be changed by POST /api/v1/session/password\n"));
    boolean withDemo = demo.getIfAvailable() != null;
    String account = withDemo ? DemoCompany.FIRST_ACCOUNT : "admin";
    String password =
        withDemo ? DemoCompany.PASSWORD : setup.firstPassword().orElse("<its password>");
    if (withDemo) {
      report
          .append("  Demo accounts          all with the password ")
          .append(DemoCompany.PASSWORD)
          .append('\n');
      DemoCompany.accounts()
          .forEach((name, work) -> report.append("    %-20s %s%n".formatted(name, work)));
    }
    report
        .append("  Try next               curl -s ")
        .append(address)
        .append("/api/v1/session -H 'Content-Type: application/json' -d '{\"account\":\"")
        .append(account)
        .append("\",\"password\":\"")
        .append(password)
        .append("\"}'\n");
    if (withDemo) {
      report
          .append("  Then                   scripts/walk ")
          .append(address)
          .append("   (or requests.http, step by step)\n");
    } else {
      report
          .append("  Then                   scripts/first-contract ")
          .append(address)
          .append("   (or docs/operations.md, \"Accounts\")\n");
    }
    System.out.println(report);
  }
}
