package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Rule;
import dev.countersign.command.automation.Automation;
import dev.countersign.command.automation.AutomationType;
import dev.countersign.command.gateway.CommandType;
import dev.countersign.events.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The slice table in docs/event-model.md is made from the records, so it cannot be out of date. */
class EventModelDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "event-model.md");
  private static final Path RECEIVED = Path.of("target", "received", "event-model.md");
  private static final String MARK =
      "<!-- From here on this page is made by EventModelDocumentTest. -->\n";

  @Test
  void listsEveryCommandAutomationAndEvent() throws IOException {
    String written = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : MARK;
    String prose = written.substring(0, written.indexOf(MARK) + MARK.length());
    String expected = prose + "\n" + commands() + "\n" + automations() + "\n" + events();
    Files.createDirectories(RECEIVED.getParent());
    Files.writeString(RECEIVED, expected);
    assertThat(written).as("copy application/" + RECEIVED + " to docs").isEqualTo(expected);
  }

  private static String commands() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Intention.class));
    List<? extends Class<? extends Command>> types =
        scanner.findCandidateComponents("dev.countersign.command").stream()
            .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null))
            .map(type -> type.asSubclass(Command.class))
            .sorted(
                Comparator.comparing(type -> type.getPackageName() + " " + type.getSimpleName()))
            .toList();
    return "## Commands\n\n| command | 中文 | POST /api/v1/ | roles | may be refused by |\n|---|---|---|---|---|\n"
        + types.stream().map(EventModelDocumentTest::row).collect(Collectors.joining());
  }

  private static String row(Class<? extends Command> type) {
    Intention intention = type.getAnnotation(Intention.class);
    CommandType command = new CommandType(type);
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            type.getSimpleName(),
            intention.zh(),
            command.paths().isEmpty()
                ? "(the system)"
                : command.paths().stream().collect(Collectors.joining("`, `", "`", "`")),
            command.roles().stream().map(Enum::name).collect(Collectors.joining(", ")),
            command.refusedBy().stream().map(Rule::nameOf).collect(Collectors.joining(", ")));
  }

  private static String automations() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Automation.class));
    return "## Automations\n\n| when | then | automation |\n|---|---|---|\n"
        + scanner.findCandidateComponents("dev.countersign.command").stream()
            .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null))
            .map(AutomationType::of)
            .sorted(Comparator.comparing(AutomationType::name))
            .map(
                type ->
                    "| %s | %s | %s |\n"
                        .formatted(
                            type.event().getSimpleName(),
                            type.command().getSimpleName(),
                            type.name()))
            .collect(Collectors.joining());
  }

  private static String events() {
    return "## Events\n\n| of | events |\n|---|---|\n"
        + new ClassFileImporter()
            .importPackages("dev.countersign.events").stream()
                .filter(kind -> kind.isInterface() && kind.isAssignableTo(Event.class))
                .map(JavaClass::reflect)
                .filter(Class::isSealed)
                .sorted(Comparator.comparing(Class::getName))
                .map(EventModelDocumentTest::eventsOf)
                .collect(Collectors.joining());
  }

  private static String eventsOf(Class<?> kind) {
    return "| %s | %s |\n"
        .formatted(
            kind.getPackageName().replaceFirst(".*\\.", ""),
            Arrays.stream(kind.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ")));
  }
}
