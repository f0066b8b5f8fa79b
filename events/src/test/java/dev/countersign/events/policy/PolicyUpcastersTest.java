package dev.countersign.events.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.events.EventForm;
import dev.countersign.events.EventJson;
import dev.countersign.events.Upcaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was approved is read by {@code ApprovedJsonTest}; this is what is not like it. */
class PolicyUpcastersTest {
  private static final JsonMapper JSON = EventJson.builder().build();
  private static final EventForm CONTRACTS =
      EventForm.first("dev.countersign.events.policy.ContractPolicyPublished");

  private static ObjectNode approved() throws IOException {
    Path file = Path.of("src/test/resources/approved", CONTRACTS + ".json");
    return JSON.readValue(Files.readString(file), ObjectNode.class);
  }

  private static PolicyVersionPublished read(ObjectNode stored) {
    Upcaster upcaster =
        new PolicyUpcasters()
            .upcasters().stream()
                .filter(each -> each.from().equals(CONTRACTS))
                .findFirst()
                .orElseThrow();
    return JSON.treeToValue(upcaster.change().apply(stored), PolicyVersionPublished.class);
  }

  @Test
  void theFirstContractPoliciesSaidNothingOfDelegations() throws IOException {
    ObjectNode first = approved();
    first.required("policy").asObject().remove("delegationDays");

    assertThat(read(first)).isEqualTo(read(approved()));
  }

  @Test
  void aContractPolicyThatLacksSomethingIsNotGuessed() throws IOException {
    for (String field : List.copyOf(approved().required("policy").propertyNames())) {
      ObjectNode incomplete = approved();
      incomplete.required("policy").asObject().remove(field);
      if (!field.equals("delegationDays")) {
        assertThatThrownBy(() -> read(incomplete))
            .as("without " + field)
            .isInstanceOf(JacksonException.class);
      }
    }
  }

  @Test
  void whatNoContractPolicySaidIsRefused() throws IOException {
    ObjectNode strange = approved();
    strange.required("policy").asObject().put("somethingElse", 1);

    assertThatThrownBy(() -> read(strange)).isInstanceOf(JacksonException.class);
  }
}
