package dev.countersign.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.events.Event;
import dev.countersign.events.Personal;
import dev.countersign.query.RandomLife;
import dev.countersign.query.TestSystem;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** What BI tools may read: nothing that is personal unless somebody grants it. */
class BiReadersTest {
  private static final String ROLE = "Reporting 1";
  private static final String CONFIGURED = "countersign.views.reader-role=" + ROLE;
  private static final long SEED = System.nanoTime();

  /** Stands in everything that is personal, and nowhere else. */
  private static final String MARK = "~personal~";

  private static final String ALL_COLUMNS =
      """
      select n.nspname || '.' || c.relname || '.' || a.attname
      from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
      join pg_namespace n on n.oid = c.relnamespace
      where a.attnum > 0 and not a.attisdropped and c.relname <> 'schema_history'
        and n.nspname in (select name from views.view)
      """;

  private static TestSystem system;

  @BeforeAll
  static void live() throws Exception {
    System.out.println("Seed of this life: " + SEED);
    system = TestSystem.start();
    RandomLife life = new RandomLife(SEED);
    List<Event> events = new ArrayList<>(life.beginning());
    for (int i = 0; i < 200; i++) {
      events.addAll(life.next());
    }
    events.addAll(life.wholeWalk());
    system.append(marked(events));
    system.settle();
    assertThatThrownBy(() -> system.restart(CONFIGURED))
        .hasRootCauseInstanceOf(InvalidConfigurationPropertyValueException.class)
        .rootCause()
        .extracting(cause -> ((InvalidConfigurationPropertyValueException) cause).getReason())
        .isEqualTo(
            "the database has no role \"Reporting 1\"; create it, or leave the property out.");
    execute("create role \"Reporting 1\"");
    system.restart(CONFIGURED);
  }

  @AfterAll
  static void close() {
    system.close();
  }

  private static Event[] marked(List<Event> events) {
    return events.stream().map(event -> (Event) marked((Record) event)).toArray(Event[]::new);
  }

  /** The same, with the mark in all that is personal, also where it was left out. */
  private static Record marked(Record record) {
    try {
      RecordComponent[] components = record.getClass().getRecordComponents();
      @Nullable Object[] values = new @Nullable Object[components.length];
      for (int i = 0; i < components.length; i++) {
        components[i].getAccessor().setAccessible(true);
        Object value = components[i].getAccessor().invoke(record);
        boolean personal = components[i].isAnnotationPresent(Personal.class);
        if (personal) {
          assertThat(components[i].getType()).isEqualTo(String.class);
        }
        values[i] =
            personal
                ? MARK + (value == null ? "" : value)
                : value instanceof Record part ? marked(part) : value;
      }
      Constructor<? extends Record> constructor =
          record
              .getClass()
              .getDeclaredConstructor(
                  Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("Cannot mark " + record, e);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = system.newConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Set<String> columns(String condition) {
    return new TreeSet<>(system.jdbc().sql(ALL_COLUMNS + condition).query(String.class).list());
  }

  private static Set<String> readable() {
    return columns(" and has_column_privilege('Reporting 1', a.attrelid, a.attnum, 'select')");
  }

  private static Set<String> personal() {
    return columns(" and col_description(a.attrelid, a.attnum) like '%Personal data.%'");
  }

  /** Wherever a value came that an event calls personal, the schema says so; and nowhere else. */
  @Test
  void everyColumnThatHoldsSomethingPersonalSaysSo() {
    Set<String> holding = new TreeSet<>();
    for (String column : columns("")) {
      String table = column.substring(0, column.lastIndexOf('.'));
      String name = column.substring(column.lastIndexOf('.') + 1);
      if (system
          .jdbc()
          .sql(
              "select exists (select from %s t where t.\"%s\"::text like ?)".formatted(table, name))
          .param("%" + MARK + "%")
          .query(Boolean.class)
          .single()) {
        holding.add(column);
      }
    }
    assertThat(holding).contains("staff_access.employee.name", "directory.contact.phone");
    assertThat(personal()).isEqualTo(holding);
  }

  /** Live tables that an earlier build made are not migrated. */
  @Test
  void whatIsSaidOfColumnsComesToLiveTablesWithTheNextStart() throws Exception {
    execute("comment on column pipeline.opportunity.weighted_amount is 'Of an earlier build.'");
    execute("comment on column directory.contact.phone is null");
    system.restart(CONFIGURED);
    assertThat(comment("pipeline.opportunity", "weighted_amount")).startsWith("Amount times");
    assertThat(comment("directory.contact", "phone")).isEqualTo("Number of phone. Personal data.");
    assertThat(comment("directory.contact", "known_to")).startsWith("Position of the event that");
    assertThat(columns(" and col_description(a.attrelid, a.attnum) is null")).isEmpty();
  }

  private static String comment(String table, String column) {
    return system
        .jdbc()
        .sql(
            "select col_description(attrelid, attnum) from pg_attribute"
                + " where attrelid = ?::regclass and attname = ?")
        .params(table, column)
        .query(String.class)
        .single();
  }

  @Test
  void freshnessTellsWhatRowsLack() throws Exception {
    assertThat(fresh("not (failing or parked or passed_over or waits_for_rebuild)"))
        .hasSameSizeAs(system.bean(Views.class).all());
    try {
      execute(
          "insert into views.dead_letter (generation, position, stream, sequence, type)"
              + " values ('pipeline', 1, 's', 0, 't')");
      execute("update views.view set failure = 'names somebody' where name = 'directory'");
      execute("update views.view set position = position - 2 where name = 'tasks'");
      assertThat(fresh("parked")).containsExactly("pipeline");
      assertThat(fresh("failing")).containsExactly("directory");
      assertThat(fresh("positions_behind = 2")).containsExactly("tasks");
    } finally {
      execute("delete from views.dead_letter where type = 't'");
      execute("update views.view set failure = null where name = 'directory'");
      execute("update views.view set position = position + 2 where name = 'tasks'");
    }
  }

  /** The views of which this is true, as the role sees them. */
  private static List<String> fresh(String condition) throws SQLException {
    try (Connection connection = system.newConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set role \"Reporting 1\"");
      List<String> views = new ArrayList<>();
      try (ResultSet row =
          statement.executeQuery("select view from views.freshness where " + condition)) {
        while (row.next()) {
          views.add(row.getString(1));
        }
      }
      return views;
    }
  }

  @Test
  void nothingPersonalIsGrantedAndWhatIsRevokedStaysRevoked() throws Exception {
    Set<String> byDefault = new TreeSet<>(columns(""));
    byDefault.removeAll(personal());
    assertThat(readable()).isEqualTo(byDefault);

    execute("revoke select (amount) on pipeline.opportunity from \"Reporting 1\"");
    execute("grant select (name) on directory.contact to \"Reporting 1\"");
    execute("grant select on directory.branch to public");
    Set<String> decided = new TreeSet<>(byDefault);
    decided.remove("pipeline.opportunity.amount");
    decided.add("directory.contact.name");
    assertThat(readable()).isEqualTo(decided);

    for (String view : List.of("pipeline", "directory")) {
      system.bean(Rebuilds.class).start(system.bean(Views.class).find(view).orElseThrow(), "test");
      system.awaitRebuild(view);
    }
    assertThat(readable()).isEqualTo(decided);
    assertThat(
            system
                .jdbc()
                .sql("select has_table_privilege('public', 'directory.branch', 'select')")
                .query(Boolean.class)
                .single())
        .isTrue();
    system.restart(CONFIGURED);
    assertThat(readable()).isEqualTo(decided);
  }
}
