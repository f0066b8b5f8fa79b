package dev.countersign.events.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.events.EventForm;
import dev.countersign.events.EventJson;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was approved is read by {@code ApprovedJsonTest}; this is what it means. */
class ContractUpcastersTest {
  private static final JsonMapper JSON = EventJson.builder().build();

  private static ObjectNode approved(Class<? extends ContractEvent> event) throws IOException {
    Path file = Path.of("src/test/resources/approved", EventForm.first(event.getName()) + ".json");
    return JSON.readValue(Files.readString(file), ObjectNode.class);
  }

  private static ContractEvent read(ObjectNode stored, Class<? extends ContractEvent> event) {
    return JSON.treeToValue(
        new ContractUpcasters()
            .upcasters().stream()
                .filter(each -> each.to().equals(EventForm.of(event)))
                .findFirst()
                .orElseThrow()
                .change()
                .apply(stored),
        event);
  }

  private static List<Line> lines(ContractEvent event) {
    return switch (event) {
      case ContractDrafted e -> e.lines();
      case DraftRevised e -> e.lines();
      default -> throw new AssertionError(event);
    };
  }

  @ParameterizedTest
  @ValueSource(classes = {ContractDrafted.class, DraftRevised.class})
  void aLineOfBeforeIsSoManyOfSomethingWithoutUnitAndTax(Class<? extends ContractEvent> event)
      throws IOException {
    assertThat(lines(read(approved(event), event)))
        .containsExactly(
            new Line(7, new ProductId("value"), "description", 7, Money.of("1234.50", "CNY")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.5", "\"7\"", "null", "[]"})
  void aQuantityThatIsNoWholeNumberIsNotGuessed(String quantity) throws IOException {
    ObjectNode stored = approved(ContractDrafted.class);
    stored.required("lines").get(0).asObject().set("quantity", JSON.readTree(quantity));
    assertThatThrownBy(() -> read(stored, ContractDrafted.class))
        .isInstanceOf(RuntimeException.class);
  }
}
