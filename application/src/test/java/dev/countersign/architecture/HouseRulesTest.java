package dev.countersign.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beRecords;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.countersign.architecture.violations.AggregateThatAsksTheClock;
import dev.countersign.architecture.violations.CommandWithoutIntention;
import dev.countersign.architecture.violations.EventOfAnotherKind;
import dev.countersign.architecture.violations.ImportThatKnowsACommand;
import dev.countersign.architecture.violations.RuleThatAnswersOverHttp;
import dev.countersign.architecture.violations.RuleThatIsNoRecord;
import dev.countersign.architecture.violations.ServiceThatUsesAFloatForMoney;
import dev.countersign.architecture.violations.UpsideDown;
import dev.countersign.command.AggregateRoot;
import dev.countersign.command.Command;
import dev.countersign.command.FactSource;
import dev.countersign.command.Intention;
import dev.countersign.command.Rule;
import dev.countersign.events.Event;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.stereotype.Component;

class HouseRulesTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.countersign");

  private static final Set<String> CLOCKS_AND_DICE =
      Set.of("now", "currentTimeMillis", "nanoTime", "randomUUID", "random");

  private static final ArchRule DECISIONS_ARE_DETERMINISTIC =
      noClasses()
          .that(assignableTo(AggregateRoot.class).or(assignableTo(Rule.class)))
          .should()
          .accessTargetWhere(
              describe(
                  "asks a clock or throws dice",
                  (JavaAccess<?> access) ->
                      CLOCKS_AND_DICE.contains(access.getTarget().getName())
                          && access.getTargetOwner().getPackageName().startsWith("java.")))
          .orShould()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "java.io..",
                  "java.nio..",
                  "java.sql..",
                  "java.net..",
                  "org.slf4j..",
                  "org.springframework.jdbc..",
                  "org.springframework.data..",
                  "jakarta.persistence.."));

  /** What is put together by Spring may know how commands come in, but for the sources of facts. */
  private static final ArchRule THE_DOMAIN_KNOWS_NO_WEB =
      noClasses()
          .that(
              resideInAnyPackage(
                      "dev.countersign.command..", "dev.countersign.architecture.violations..")
                  .and(not(resideInAPackage("dev.countersign.command.gateway..")))
                  .and(not(assignableTo(BeanRegistrar.class)))
                  .and(
                      assignableTo(FactSource.class)
                          .or(not(describe("of a component", HouseRulesTest::isOfAComponent)))))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "dev.countersign.web..",
                  "dev.countersign.command.gateway..",
                  "org.springframework.http..",
                  "org.springframework.web.."));

  private static final ArchRule RULES_ARE_RECORDS =
      classes().that().implement(Rule.class).should(beRecords());

  private static final ArchRule COMMANDS_SAY_WHAT_THEY_MEAN =
      classes()
          .that()
          .implement(Command.class)
          .and()
          .areNotInterfaces()
          .should(beRecords())
          .andShould()
          .beAnnotatedWith(Intention.class);

  private static final ArchRule EVENTS_ARE_PLAIN =
      classes()
          .that()
          .implement(Event.class)
          .and()
          .areNotInterfaces()
          .should(beRecords())
          .andShould()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "java.lang..",
                  "java.util..",
                  "java.time..",
                  "java.math..",
                  "dev.countersign.events..",
                  "org.jspecify..",
                  "com.fasterxml.jackson.annotation..",
                  "org.axonframework.serialization.."));

  private static final ArchRule MONEY_IS_EXACT =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.countersign.events..",
              "dev.countersign.command..",
              "dev.countersign.importing..",
              "dev.countersign.architecture..")
          .should()
          .accessTargetWhere(
              describe(
                  "makes a decimal of a float",
                  (JavaAccess<?> access) ->
                      access.getTargetOwner().isEquivalentTo(BigDecimal.class)
                          && access.getDescription().contains("double")));

  private static final ArchRule EVENTS_KNOW_NOBODY =
      noClasses()
          .that(
              resideInAPackage("dev.countersign.events..")
                  .or(resideInAPackage("dev.countersign.architecture.violations..")))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "dev.countersign.eventstore..", "dev.countersign.command..",
                  "dev.countersign.query..", "dev.countersign.application.."));

  private static final ArchRule THE_STORE_KNOWS_NO_CONTRACTS =
      noClasses()
          .that(
              resideInAPackage("dev.countersign.eventstore..")
                  .or(resideInAPackage("dev.countersign.architecture.violations..")))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("dev.countersign.events.*..")
                  .or(resideInAnyPackage("dev.countersign.command..", "dev.countersign.query..")));

  private static final ArchRule IMPORTING_SEES_WHAT_CLIENTS_SEE =
      noClasses()
          .that(
              resideInAPackage("dev.countersign.importing..")
                  .or(resideInAPackage("dev.countersign.architecture.violations..")))
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.countersign.command.*..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "dev.countersign.command.gateway..",
                              "dev.countersign.command.register.."))));

  private static boolean isOfAComponent(JavaClass type) {
    return type.isMetaAnnotatedWith(Component.class)
        || type.getEnclosingClass().map(HouseRulesTest::isOfAComponent).orElse(false);
  }

  /** One package each, with all names below the house's. */
  private static final ArchRule PACKAGES_FORM_NO_CIRCLE =
      slices().matching("dev.countersign.(**)").should().beFreeOfCycles();

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(
            "decisions are deterministic",
            DECISIONS_ARE_DETERMINISTIC,
            AggregateThatAsksTheClock.class),
        Arguments.of(
            "the domain knows no web", THE_DOMAIN_KNOWS_NO_WEB, RuleThatAnswersOverHttp.class),
        Arguments.of("rules are records", RULES_ARE_RECORDS, RuleThatIsNoRecord.class),
        Arguments.of(
            "commands say what they mean",
            COMMANDS_SAY_WHAT_THEY_MEAN,
            CommandWithoutIntention.class),
        Arguments.of("events are plain", EVENTS_ARE_PLAIN, EventOfAnotherKind.class),
        Arguments.of("money is exact", MONEY_IS_EXACT, ServiceThatUsesAFloatForMoney.class),
        Arguments.of("events know nobody", EVENTS_KNOW_NOBODY, UpsideDown.class),
        Arguments.of(
            "the store knows no contracts", THE_STORE_KNOWS_NO_CONTRACTS, UpsideDown.class),
        Arguments.of(
            "importing sees what clients see",
            IMPORTING_SEES_WHAT_CLIENTS_SEE,
            ImportThatKnowsACommand.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void holdsInTheHouse(String name, ArchRule rule, Class<?> violation) {
    rule.check(HOUSE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void canFail(String name, ArchRule rule, Class<?> violation) {
    JavaClasses broken = new ClassFileImporter().importClasses(violation);
    assertThat(rule.evaluate(broken).hasViolation()).isTrue();
  }

  @Test
  void packagesFormNoCircle() {
    PACKAGES_FORM_NO_CIRCLE.check(HOUSE);
  }

  @Test
  void aCircleOfPackagesIsNoticed() {
    JavaClasses circle =
        new ClassFileImporter().importPackages("dev.countersign.architecture.violations.circle");
    assertThat(PACKAGES_FORM_NO_CIRCLE.evaluate(circle).hasViolation()).isTrue();
  }
}
