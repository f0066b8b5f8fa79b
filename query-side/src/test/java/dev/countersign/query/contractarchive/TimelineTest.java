package dev.countersign.query.contractarchive;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.countersign.events.ContractId;
import dev.countersign.events.Event;
import dev.countersign.events.Personal;
import dev.countersign.events.Told;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.employee.Role;
import dev.countersign.events.memo.MemoEvent;
import dev.countersign.query.RandomLife;
import dev.countersign.query.TestSystem;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event that names a contract is in its timeline, and says in both languages what it is. */
class TimelineTest {
  private static final long SEED = System.nanoTime();
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private static TestSystem system;

  @BeforeAll
  static void live() {
    system = TestSystem.start();
    system.employee("E1", Role.ANALYST, null);
    RandomLife life = new RandomLife(SEED);
    system.append(life.beginning().toArray(Event[]::new));
    for (int i = 0; i < 200; i++) {
      system.append(life.next().toArray(Event[]::new));
    }
    system.append(life.wholeWalk().toArray(Event[]::new));
    system.settle();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  /** Whatever a sealed kind of events permits and has a contract, or a document, as a component. */
  static List<Class<?>> types() {
    return new ClassFileImporter()
        .importPackages("dev.countersign.events").stream()
            .filter(kind -> kind.isInterface() && kind.isAssignableTo(Event.class))
            .map(JavaClass::reflect)
            .filter(Class::isSealed)
            .<Class<?>>flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
            .filter(
                type ->
                    MemoEvent.class.isAssignableFrom(type)
                        || Arrays.stream(type.getRecordComponents())
                            .map(component -> component.getGenericType().getTypeName())
                            .anyMatch(
                                name ->
                                    name.contains(ContractId.class.getName())
                                        || name.contains(DocumentId.class.getName())))
            .toList();
  }

  @ParameterizedTest
  @MethodSource("types")
  void saysWhatItIs(Class<?> type) {
    Told told = type.getAnnotation(Told.class);
    assertThat(told).as("@Told of " + type.getSimpleName()).isNotNull();
    assertThat(told.zh()).matches(".*\\p{IsHan}.*");
    Map<String, RecordComponent> components =
        Arrays.stream(type.getRecordComponents())
            .collect(Collectors.toMap(RecordComponent::getName, component -> component));
    assertThat(places(told.en())).isEqualTo(places(told.zh()));
    for (String place : places(told.en())) {
      assertThat(components).as("{%s} of %s", place, type.getSimpleName()).containsKey(place);
      RecordComponent component = Objects.requireNonNull(components.get(place));
      assertThat(component.isAnnotationPresent(Personal.class)).isFalse();
      assertThat(component.getAnnotatedType().isAnnotationPresent(Nullable.class)).isFalse();
      assertThat(
              component.getType().isRecord() && !component.getType().getSimpleName().endsWith("Id"))
          .as("{%s} of %s is plain", place, type.getSimpleName())
          .isFalse();
    }
  }

  private static Set<String> places(String sentence) {
    return PLACE.matcher(sentence).results().map(place -> place.group(1)).collect(toSet());
  }

  /** By what the log itself holds: any value that is the contract, or names it as a document. */
  @Test
  void holdsEveryEventOfTheLogThatNamesTheContract() {
    List<String> contracts =
        system
            .jdbc()
            .sql("select distinct contract_id from contract_archive.contract order by 1")
            .query(String.class)
            .list();
    assertThat(contracts).hasSizeGreaterThan(5);
    Set<String> seen = new TreeSet<>();
    for (String contract : contracts) {
      List<String> logged =
          system
              .jdbc()
              .sql(
                  """
                  select e.position::text from log.event e
                  where exists (select from jsonb_each_text(e.payload) f
                      where f.value in (:id, 'contract:' || :id))
                    or e.aggregate_id in (select d.aggregate_id from log.event d
                      where d.payload ->> 'contractId' = :id and d.aggregate_id like 'memo:%')
                  order by e.position
                  """)
              .param("id", contract)
              .query(String.class)
              .list();
      var timeline =
          system.get(
              "E1", "/api/v1/contract-archive/contracts/" + contract + "/timeline?limit=500");
      assertThat(timeline.items("position")).as("seed %d, %s", SEED, contract).isEqualTo(logged);
      timeline
          .body()
          .at("/items")
          .forEach(
              item -> {
                seen.add(item.path("event").asString());
                assertThat(item.at("/told/en").asString()).doesNotContain("{").isNotBlank();
                assertThat(item.at("/told/zh").asString()).doesNotContain("{").isNotBlank();
              });
    }
    assertThat(types().stream().map(Class::getSimpleName).filter(type -> !seen.contains(type)))
        .as("types that no life of these tests tells of")
        .isEmpty();
  }
}
