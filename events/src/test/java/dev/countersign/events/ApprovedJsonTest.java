package dev.countersign.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events are for ever: the JSON of every event and revision stands approved in {@code
 * src/test/resources/approved}. After a deliberate addition, copy what this test wrote to {@code
 * target/received}.
 */
class ApprovedJsonTest {
  private static final Path APPROVED = Path.of("src/test/resources/approved");
  private static final Path RECEIVED = Path.of("target/received");
  private static final JsonMapper JSON =
      EventJson.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Map<String, Upcaster> UPCASTERS =
      Upcasters.all().values().stream()
          .collect(Collectors.toMap(each -> each.from().toString(), each -> each));

  static List<Samples.Sample> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isWrittenAsApproved(Samples.Sample sample) throws IOException {
    String written = JSON.writeValueAsString(sample.full()) + "\n";
    Files.createDirectories(RECEIVED);
    Files.writeString(RECEIVED.resolve(sample.fileName()), written);
    assertThat(APPROVED.resolve(sample.fileName()))
        .as(
            "no approved JSON: copy target/received/"
                + sample.fileName()
                + " when it is as intended")
        .exists();
    assertThat(written).isEqualTo(Files.readString(APPROVED.resolve(sample.fileName())));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isReadAsApproved(Samples.Sample sample) throws IOException {
    Event read =
        JSON.readValue(Files.readString(APPROVED.resolve(sample.fileName())), sample.type());
    assertThat(read).isEqualTo(sample.full());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void comesBackWithoutItsNullableFields(Samples.Sample sample) {
    String written = JSON.writeValueAsString(sample.sparse());
    assertThat(written).doesNotContain("null");
    assertThat(JSON.readValue(written, sample.type())).isEqualTo(sample.sparse());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isNeverGuessed(Samples.Sample sample) {
    ObjectNode written = (ObjectNode) JSON.readTree(JSON.writeValueAsString(sample.sparse()));
    for (String field : List.copyOf(written.propertyNames())) {
      ObjectNode incomplete = written.deepCopy();
      incomplete.remove(field);
      assertThatThrownBy(() -> JSON.treeToValue(incomplete, sample.type()))
          .as("without " + field)
          .isInstanceOf(JacksonException.class);
    }
    written.put("somethingElse", 1);
    assertThatThrownBy(() -> JSON.treeToValue(written, sample.type()))
        .isInstanceOf(JacksonException.class);
  }

  @ParameterizedTest
  @MethodSource("formerFiles")
  void whatWasApprovedBeforeIsStillRead(Path file) throws IOException {
    ObjectNode stored = (ObjectNode) JSON.readTree(Files.readString(file));
    ObjectNode strange = stored.deepCopy().put("somethingElse", 1);

    assertThat(readAsToday(file, stored)).isInstanceOf(Event.class);
    assertThatThrownBy(() -> readAsToday(file, strange)).isInstanceOf(JacksonException.class);
  }

  /** What is approved and is not written any more. */
  static List<Path> formerFiles() throws IOException {
    Set<String> today =
        Samples.all().stream().map(Samples.Sample::fileName).collect(Collectors.toSet());
    try (var files = Files.list(APPROVED)) {
      return files.filter(file -> !today.contains(file.getFileName().toString())).sorted().toList();
    }
  }

  /** Reads what is approved in whatever form, as the program does. */
  static Event readAsToday(Path file, ObjectNode stored) {
    ObjectNode payload = stored.deepCopy();
    String form = file.getFileName().toString().replaceFirst("(-\\w+)?\\.json$", "");
    while (UPCASTERS.containsKey(form)) {
      Upcaster next = UPCASTERS.get(form);
      payload = next.change().apply(payload);
      form = next.to().toString();
    }
    String now = form;
    Class<? extends Event> type =
        Samples.TYPES.stream()
            .filter(known -> EventForm.of(known).toString().equals(now))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No upcaster and no event for " + now));
    return JSON.treeToValue(payload, type);
  }
}
