package dev.countersign.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.gateway.CommandCatalog;
import dev.countersign.command.gateway.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The catalogue in docs/rules.md is made from the rules and their tests. */
class RulesDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "rules.md");
  private static final Path RECEIVED = Path.of("target", "received", "rules.md");
  private static final String MARK =
      "<!-- From here on this page is made by RulesDocumentTest. -->\n";

  @Test
  void listsEveryRuleWithTheCommandsThatItMayRefuseAndItsTests() throws IOException {
    String written = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : MARK;
    String prose = written.substring(0, written.indexOf(MARK) + MARK.length());
    String expected =
        prose
            + "\n| rule | section | demands | 要求 | may refuse | shown by |\n|---|---|---|---|---|---|\n"
            + new RuleCatalog(new CommandCatalog())
                .all().stream().map(RulesDocumentTest::row).collect(Collectors.joining());
    Files.createDirectories(RECEIVED.getParent());
    Files.writeString(RECEIVED, expected);
    assertThat(written).as("copy command-side/" + RECEIVED + " to docs").isEqualTo(expected);
  }

  private static String row(RuleCatalog.Entry entry) {
    return "| %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            entry.name(),
            entry.demands().section(),
            entry.demands().en(),
            entry.demands().zh(),
            String.join(", ", entry.commands()),
            String.join(", ", RulesTest.testsOf(entry.rule())));
  }
}
