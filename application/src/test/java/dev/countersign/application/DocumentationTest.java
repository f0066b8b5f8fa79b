package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents refer to is there. */
class DocumentationTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]+]\\(([^)\\s]+)\\)");
  private static final Pattern FENCE = Pattern.compile("(?ms)^ *```.*?^ *```");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern CALL = Pattern.compile("\\b(GET|POST|DELETE) +(/api/v1/[\\w{}/-]+)");
  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");

  record Document(Path path, String text) {
    Document(Path path) {
      this(path, read(path));
    }

    Path directory() {
      return path.resolveSibling("");
    }

    private static String read(Path path) {
      try {
        return Files.readString(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The anchors of its headings, as hosting sites make them. */
    Set<String> anchors() {
      return Pattern.compile("(?m)^#+ (.+)$")
          .matcher(FENCE.matcher(text).replaceAll(""))
          .results()
          .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
          .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
          .collect(Collectors.toSet());
    }

    List<String> found(Pattern pattern, int group) {
      return pattern.matcher(text).results().map(match -> match.group(group)).toList();
    }
  }

  private static List<Document> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      List<Document> documents =
          Stream.concat(
                  Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")),
                  docs.filter(path -> path.toString().endsWith(".md")))
              .map(Document::new)
              .toList();
      assertThat(documents).hasSizeGreaterThan(8);
      return documents;
    }
  }

  private static List<String> brokenLinks(Document document) {
    List<String> broken = new ArrayList<>();
    for (String link : document.found(LINK, 1)) {
      if (link.contains("://")) {
        continue;
      }
      int hash = link.indexOf('#');
      String file = hash < 0 ? link : link.substring(0, hash);
      Path target = file.isEmpty() ? document.path() : document.directory().resolve(file);
      boolean there =
          Files.exists(target)
              && (hash < 0 || new Document(target).anchors().contains(link.substring(hash + 1)));
      if (!there) {
        broken.add(document.path().getFileName() + ": " + link);
      }
    }
    return broken;
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    assertThat(documents().stream().flatMap(document -> brokenLinks(document).stream())).isEmpty();
    assertThat(
            brokenLinks(
                new Document(
                    ROOT.resolve("README.md"),
                    "[a](nowhere.md) [b](docs/views.md#nowhere) [c](docs/views.md#pipeline)")))
        .containsExactly("README.md: nowhere.md", "README.md: docs/views.md#nowhere");
  }

  @Test
  void theIndexNamesEveryDecision() throws IOException {
    Path decisions = ROOT.resolve("docs/decisions");
    try (Stream<Path> files = Files.list(decisions)) {
      assertThat(new Document(decisions.resolve("README.md")).found(LINK, 1))
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> decisions.relativize(file).toString())
                  .filter(name -> !name.equals("README.md"))
                  .toList());
    }
  }

  /** Names such as {@code scripts/walk} or {@code command-side/pom.xml}; patterns have dots. */
  private static List<String> missingFiles(Document document) {
    return document.found(CODE, 1).stream()
        .filter(name -> name.matches("[\\w.-]+(/[\\w.-]+)+|[\\w-]+\\.(http|md|xml|yaml|yml)"))
        .filter(name -> !name.contains("...") && !(name + "/").contains("/target/"))
        .filter(name -> Files.exists(ROOT.resolve(name.replaceFirst("/.*", ""))))
        .filter(name -> !Files.exists(ROOT.resolve(name)))
        .map(name -> document.path().getFileName() + ": " + name)
        .toList();
  }

  @Test
  void namedFilesAreThere() throws IOException {
    assertThat(documents().stream().flatMap(document -> missingFiles(document).stream())).isEmpty();
    assertThat(
            missingFiles(new Document(ROOT.resolve("README.md"), "`scripts/run` `scripts/walk`")))
        .containsExactly("README.md: scripts/run");
  }

  /** Names such as {@code WalkTest.walk}: a class of tests and a method of it. */
  private static List<String> missingTests(Document document, List<Document> tests) {
    return document.found(CODE, 1).stream()
        .filter(name -> name.matches("\\w+Test\\.\\w+"))
        .filter(
            name -> {
              String file = name.replaceFirst("\\..*", ".java");
              String method = " " + name.replaceFirst(".*\\.", "") + "(";
              return tests.stream()
                  .noneMatch(test -> test.path().endsWith(file) && test.text().contains(method));
            })
        .toList();
  }

  private static List<Document> tests() throws IOException {
    List<Document> tests = new ArrayList<>();
    try (DirectoryStream<Path> modules = Files.newDirectoryStream(ROOT)) {
      for (Path module : modules) {
        Path sources = module.resolve("src/test/java");
        if (Files.isDirectory(sources)) {
          try (Stream<Path> files = Files.walk(sources)) {
            files
                .filter(file -> file.toString().endsWith("Test.java"))
                .map(Document::new)
                .forEach(tests::add);
          }
        }
      }
    }
    return tests;
  }

  @Test
  void namedTestsAreThere() throws IOException {
    List<Document> tests = tests();
    assertThat(documents().stream().flatMap(document -> missingTests(document, tests).stream()))
        .isEmpty();
    assertThat(
            missingTests(
                new Document(
                    ROOT.resolve("README.md"),
                    "`NoTest.nothing` `DocumentationTest.nothing` `DocumentationTest.namedTestsAreThere`"),
                tests))
        .containsExactly("NoTest.nothing", "DocumentationTest.nothing");
  }

  @Test
  void addressesAreThoseOfTheApi() throws IOException {
    Set<String> served;
    try (Server server = Server.start()) {
      served =
          server.anonymous().get("/v3/api-docs").ok().body().path("paths").properties().stream()
              .flatMap(
                  path ->
                      path.getValue().propertyNames().stream()
                          .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
              .map(DocumentationTest::anonymous)
              .collect(Collectors.toSet());
    }
    List<String> named =
        documents().stream()
            .flatMap(document -> CALL.matcher(document.text()).results())
            .map(DocumentationTest::call)
            .toList();
    assertThat(named).hasSizeGreaterThan(10);
    assertThat(named.stream().filter(call -> !served.contains(call))).isEmpty();
  }

  private static String call(MatchResult match) {
    return anonymous(match.group(1) + " " + match.group(2));
  }

  /** Variables have other names in documents. */
  private static String anonymous(String call) {
    return VARIABLE.matcher(call).replaceAll("{}");
  }

  @Test
  void theReadmeNamesExactlyTwoCommands() throws IOException {
    Document readme = new Document(ROOT.resolve("README.md"));
    assertThat(readme.found(FENCE, 0).stream().map(fence -> fence.replace("```", "").strip()))
        .containsExactly("mvn -q -Pdemo spring-boot:run", "mvn verify");
  }
}
