package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import dev.countersign.application.demo.DemoCompany;
import dev.countersign.command.gateway.CommandCatalog;
import dev.countersign.command.gateway.CommandType;
import dev.countersign.eventstore.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Examples of the API description work on the demo data when pasted, and a restart keeps them. */
class ApiExamplesTest {
  /** What is destroyed ended years ago, as nothing of a company did that was made today. */
  private static final Set<String> YEARS_AFTER_ITS_END =
      Set.of("ProposeDestruction", "ApproveDestruction", "DestroyOriginals");

  @Test
  void everyExampleWorks() {
    List<String> failures = new ArrayList<>();
    long last = 0;
    try (Server server = Server.startWithDemo()) {
      String adminPassword = server.firstPassword();
      JsonNode description = server.anonymous().get("/v3/api-docs").ok().body();
      for (CommandType type : server.bean(CommandCatalog.class).all()) {
        if (!type.isPublic()) {
          continue;
        }
        JsonNode operation =
            description.path("paths").path("/api/v1/" + type.paths().getFirst()).path("post");
        String path = "/api/v1/" + type.paths().getFirst();
        for (JsonNode parameter : operation.path("parameters")) {
          if (parameter.path("in").asString("").equals("path")) {
            path =
                path.replace(
                    "{" + parameter.path("name").asString("") + "}",
                    parameter.path("example").asString(""));
          }
        }
        JsonNode example =
            operation.at("/requestBody/content").path("application/json").path("example");
        String account = operation.path("x-example-account").asString("");
        Client client =
            server
                .anonymous()
                .login(account, account.equals("admin") ? adminPassword : DemoCompany.PASSWORD);
        Answer answer = client.post(path, example.toString());
        last = Math.max(last, answer.position());
        if (YEARS_AFTER_ITS_END.contains(type.name())) {
          answer.refused(409, "phase-allows");
        } else if (answer.status() >= 300) {
          failures.add(type.name() + " as " + account + ": " + answer.response().body());
        }
      }
      assertThat(failures).isEmpty();
      try (Server again = server.restart("--countersign.demo=true")) {
        long head = again.bean(EventLog.class).head();
        assertThat(head).isEqualTo(last);
        // Nowhere else are so many kinds of events in one log.
        assertThat(again.log()).flatExtracting(DescribedEvents::faults).isEmpty();
        again.as("li.na");
      }
    }
  }
}
