package dev.countersign.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.View;
import dev.countersign.web.Caller;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.countersign.query");
  private static final JavaClasses VIOLATIONS =
      new ClassFileImporter().importPackages("dev.countersign.violations");

  private static final ArchRule PROJECTORS_DEPEND_ON_EVENTS_ALONE =
      noClasses()
          .that()
          .implement(Projector.class)
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..");

  /** Whoever answers asks the view of employees who may read. */
  private static final ArchRule VIEWS_STAND_ALONE =
      slices()
          .assignedFrom(packagesOfViews())
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              DescribedPredicate.alwaysTrue(),
              JavaClass.Predicates.resideInAPackage("..query.staffaccess.."));

  private static final ArchRule EVERY_ANSWER_KNOWS_WHO_ASKED =
      methods()
          .that()
          .areAnnotatedWith(GetMapping.class)
          .or()
          .areAnnotatedWith(PostMapping.class)
          .or()
          .areAnnotatedWith(DeleteMapping.class)
          .should(takeTheCaller());

  private static final ArchRule VIEWS_ARE_NOT_PUBLIC =
      classes()
          .that()
          .areAssignableTo(View.class)
          .and(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(View.class)))
          .should()
          .notBePublic();

  private static SliceAssignment packagesOfViews() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .anyMatch(other -> other.isAssignableTo(Projector.class) && !other.isInterface())
            ? SliceIdentifier.of(type.getPackageName())
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "packages of views";
      }
    };
  }

  private static ArchCondition<JavaMethod> takeTheCaller() {
    return new ArchCondition<>("take the caller") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean takes =
            method.getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(Caller.class));
        events.add(
            new SimpleConditionEvent(
                method, takes, method.getFullName() + " does not ask who asks"));
      }
    };
  }

  static Iterable<Map.Entry<String, ArchRule>> rules() {
    return Map.of(
            "projectors depend on events alone", PROJECTORS_DEPEND_ON_EVENTS_ALONE,
            "views stand alone", VIEWS_STAND_ALONE,
            "every answer knows who asked", EVERY_ANSWER_KNOWS_WHO_ASKED)
        .entrySet();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isKept(Map.Entry<String, ArchRule> rule) {
    rule.getValue().check(OURS);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void wouldBeNoticedIfBroken(Map.Entry<String, ArchRule> rule) {
    assertThat(rule.getValue().evaluate(VIOLATIONS).hasViolation()).as(rule.getKey()).isTrue();
  }

  @Test
  void viewsAreOfTheirPackages() {
    VIEWS_ARE_NOT_PUBLIC.check(OURS);
    assertThat(OURS.stream().filter(c -> c.isAssignableTo(View.class) && !c.isInterface()))
        .hasSizeGreaterThan(4);
  }
}
