package dev.countersign.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  static List<Class<? extends Event>> types() {
    return new ClassFileImporter()
        .importPackages("dev.countersign.events").stream()
            .filter(kind -> kind.isInterface() && kind.isAssignableTo(Event.class))
            .map(JavaClass::reflect)
            .filter(Class::isSealed)
            .sorted(Comparator.comparing(Class::getName))
            .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
            .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
            .toList();
  }

  @ParameterizedTest
  @MethodSource("types")
  void isWrittenAsApproved(Class<? extends Event> type) throws IOException {
    String written = JSON.writeValueAsString(Samples.full(type)) + "\n";
    Files.createDirectories(RECEIVED);
    Files.writeString(RECEIVED.resolve(fileName(type)), written);
    assertThat(APPROVED.resolve(fileName(type)))
        .as("no approved JSON: copy target/received/" + fileName(type) + " when it is as intended")
        .exists();
    assertThat(written).isEqualTo(Files.readString(APPROVED.resolve(fileName(type))));
  }

  @ParameterizedTest
  @MethodSource("types")
  void isReadAsApproved(Class<? extends Event> type) throws IOException {
    Event read = JSON.readValue(Files.readString(APPROVED.resolve(fileName(type))), type);
    assertThat(read).isEqualTo(Samples.full(type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void comesBackWithoutItsNullableFields(Class<? extends Event> type) {
    String written = JSON.writeValueAsString(Samples.sparse(type));
    assertThat(written).doesNotContain("null");
    assertThat(JSON.readValue(written, type)).isEqualTo(Samples.sparse(type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void isNeverGuessed(Class<? extends Event> type) {
    ObjectNode written = (ObjectNode) JSON.readTree(JSON.writeValueAsString(Samples.sparse(type)));
    for (String field : List.copyOf(written.propertyNames())) {
      ObjectNode incomplete = written.deepCopy();
      incomplete.remove(field);
      assertThatThrownBy(() -> JSON.treeToValue(incomplete, type))
          .as("without " + field)
          .isInstanceOf(JacksonException.class);
    }
    written.put("somethingElse", 1);
    assertThatThrownBy(() -> JSON.treeToValue(written, type)).isInstanceOf(JacksonException.class);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("formerFiles")
  void whatWasApprovedBeforeIsStillRead(Path file) throws IOException {
    ObjectNode stored = (ObjectNode) JSON.readTree(Files.readString(file));
    ObjectNode strange = stored.deepCopy().put("somethingElse", 1);

    assertThat(readAsToday(file, stored)).isInstanceOf(Event.class);
    assertThatThrownBy(() -> readAsToday(file, strange)).isInstanceOf(JacksonException.class);
  }

  /** What is approved and is not written any more. */
  static List<Path> formerFiles() throws IOException {
    Set<String> today = types().stream().map(type -> fileName(type)).collect(Collectors.toSet());
    try (var files = Files.list(APPROVED)) {
      return files.filter(file -> !today.contains(file.getFileName().toString())).sorted().toList();
    }
  }

  private static Event readAsToday(Path file, ObjectNode stored) {
    ObjectNode payload = stored.deepCopy();
    String form = file.getFileName().toString().replace(".json", "");
    while (UPCASTERS.containsKey(form)) {
      Upcaster next = UPCASTERS.get(form);
      payload = next.change().apply(payload);
      form = next.to().toString();
    }
    String now = form;
    Class<? extends Event> type =
        types().stream()
            .filter(known -> EventForm.of(known).toString().equals(now))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No upcaster and no event for " + now));
    return JSON.treeToValue(payload, type);
  }

  private static String fileName(Class<? extends Event> type) {
    return EventForm.of(type) + ".json";
  }
}
