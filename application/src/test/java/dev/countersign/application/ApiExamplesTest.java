package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import dev.countersign.application.demo.DemoCompany;
import dev.countersign.command.Intention;
import dev.countersign.command.gateway.CommandCatalog;
import dev.countersign.command.gateway.CommandType;
import dev.countersign.command.setup.FirstSetup;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Examples of the API description work on the demo data when pasted, and a restart keeps them. */
class ApiExamplesTest {
  @Test
  void everyExampleWorks() {
    List<String> failures = new ArrayList<>();
    long last = 0;
    try (Server server = Server.startWithDemo()) {
      String adminPassword = server.bean(FirstSetup.class).firstPassword().orElseThrow();
      for (CommandType type : server.bean(CommandCatalog.class).all()) {
        if (!type.isPublic()) {
          continue;
        }
        Intention intention = type.intention();
        String path = "/api/v1/" + intention.path();
        for (String pair : intention.examplePath()) {
          String[] variable = pair.split("=", 2);
          path = path.replace("{" + variable[0] + "}", variable[1]);
        }
        String account = intention.exampleAccount();
        Client client =
            server
                .anonymous()
                .login(account, account.equals("admin") ? adminPassword : DemoCompany.PASSWORD);
        Answer answer = client.post(path, intention.example());
        last = Math.max(last, answer.position());
        if (answer.status() >= 300) {
          failures.add(type.name() + " as " + account + ": " + answer.response().body());
        }
      }
      assertThat(failures).isEmpty();
      try (Server again = server.restart("--countersign.demo=true")) {
        Long head =
            again.sql().sql("select max(position) from log.event").query(Long.class).single();
        assertThat(head).isEqualTo(last);
        again.as("li.na");
      }
    }
  }
}
