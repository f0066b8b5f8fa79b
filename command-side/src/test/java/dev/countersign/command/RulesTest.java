package dev.countersign.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.List;
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

  /** Nothing speaks of it but {@link #findsARuleThatNoTestSpeaksOf}. */
  record NobodySpeaksOfIt() implements Rule {
    @Override
    public boolean holds() {
      return true;
    }

    @Override
    public Refusal refusal() {
      return new Refusal("", "");
    }
  }

  private static Set<String> untested(Collection<JavaClass> rules) {
    Set<String> tested =
        TESTS.stream()
            .flatMap(test -> test.getReferencedClassObjects().stream())
            .map(ReferencedClassObject::getRawType)
            .map(JavaClass::getName)
            .collect(Collectors.toSet());
    TESTS.stream()
        .flatMap(test -> test.getConstructorCallsFromSelf().stream())
        .forEach(call -> tested.add(call.getTargetOwner().getName()));
    return rules.stream()
        .filter(rule -> !rule.isInterface())
        .map(JavaClass::getName)
        .filter(rule -> !tested.contains(rule))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void eachHasATestThatItCanRefuse() {
    assertThat(RULES).hasSizeGreaterThan(80);
    assertThat(untested(List.copyOf(RULES))).isEmpty();
  }

  @Test
  void findsARuleThatNoTestSpeaksOf() {
    String name = getClass().getName() + "$NobodySpeaksOfIt";
    assertThat(untested(List.of(TESTS.get(name)))).containsExactly(name);
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
