package dev.countersign.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for all rules: each has a name of its own, and a test that it can refuse. */
class RulesTest {
  private static final String PACKAGE = "dev.countersign.command";

  /** What refuses without being a rule of an aggregate. */
  private static final List<String> OF_THE_GATEWAY =
      List.of(
          "role-is-held",
          "version-is-current",
          "target-exists",
          "target-is-new",
          "target-is-unchanged",
          "idempotency-key-has-one-body",
          "idempotency-key-is-not-in-flight",
          "invalid-field",
          "malformed-json");

  private static final JavaClasses RULES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(PACKAGE)
          .that(JavaClass.Predicates.assignableTo(Rule.class).as("rules"));

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
          .importPackages(PACKAGE);

  private static final Map<String, Set<String>> TESTS_BY_RULE = testsByRule();

  /** The tests that speak of a rule, as {@code Class.method}. */
  static Set<String> testsOf(Class<? extends Rule> rule) {
    return TESTS_BY_RULE.getOrDefault(rule.getName(), new TreeSet<>());
  }

  private static Map<String, Set<String>> testsByRule() {
    Map<String, Set<String>> tests = new HashMap<>();
    for (JavaClass test : TESTS) {
      for (ReferencedClassObject named : test.getReferencedClassObjects()) {
        add(tests, named.getRawType(), named.getOwner());
      }
      for (JavaConstructorCall call : test.getConstructorCallsFromSelf()) {
        add(tests, call.getTargetOwner(), call.getOrigin());
      }
    }
    return tests;
  }

  private static void add(Map<String, Set<String>> tests, JavaClass rule, JavaCodeUnit spokenOfBy) {
    String method = spokenOfBy.getName().replaceAll("lambda\\$(.*)\\$\\d+", "$1");
    tests
        .computeIfAbsent(rule.getName(), _ -> new TreeSet<>())
        .add(
            spokenOfBy.getOwner().getSimpleName()
                + (method.startsWith("<") || method.equals("static") ? "" : "." + method));
  }

  private static Set<String> untested(Collection<JavaClass> rules) {
    return rules.stream()
        .filter(rule -> !rule.isInterface())
        .map(JavaClass::getName)
        .filter(rule -> !TESTS_BY_RULE.containsKey(rule))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void eachHasATestThatItCanRefuse() {
    assertThat(RULES).hasSizeGreaterThan(80);
    assertThat(untested(List.copyOf(RULES))).isEmpty();
  }

  @Test
  void findsARuleThatNoTestSpeaksOf() {
    JavaClasses violations =
        new ClassFileImporter().importPackages("dev.countersign.violations.command.untested");
    assertThat(untested(List.copyOf(violations)))
        .containsExactly("dev.countersign.violations.command.untested.NobodySpeaksOfIt");
  }

  @Test
  void eachHasANameOfItsOwn() {
    List<String> names =
        RULES.stream()
            .filter(rule -> !rule.isInterface())
            .map(rule -> Rule.nameOf(rule.reflect().asSubclass(Rule.class)))
            .toList();
    assertThat(names).doesNotHaveDuplicates().doesNotContainAnyElementsOf(OF_THE_GATEWAY);
    assertThat(names).contains("type-has-a-number-code", "maker-is-not-approver");
  }
}
