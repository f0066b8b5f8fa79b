package dev.countersign.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What is found on the class path fits together, or the start fails. */
class CommandCatalogTest {
  @Test
  void twoCommandsOfOneNameStopTheStart() {
    assertThatThrownBy(() -> new CommandCatalog("dev.countersign.violations.command.twins"))
        .hasMessage(
            "Two commands are called CloseBranch:"
                + " dev.countersign.violations.command.twins.one.CloseBranch and"
                + " dev.countersign.violations.command.twins.other.CloseBranch."
                + " Give one of them another name.");
  }

  @Test
  void eachPublicCommandHasItsExample() throws IOException {
    List<String> examples =
        Stream.of(new PathMatchingResourcePatternResolver().getResources("examples/*.json"))
            .map(Resource::getFilename)
            .toList();

    assertThat(new CommandCatalog().all().stream().filter(CommandType::isPublic))
        .extracting(type -> type.name() + ".json")
        .containsExactlyInAnyOrderElementsOf(examples);
  }
}
