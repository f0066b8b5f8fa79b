package dev.countersign.query.projection;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What others than this program may read of the views by themselves, such as BI tools. The role
 * that is configured is admitted to each view once, to the columns that are not personal; from then
 * on the database's administrators grant and revoke, and a rebuild keeps what they did.
 */
final class BiReaders {
  /** Stands in the comment of each column that is about natural persons. */
  static final String PERSONAL = "Personal data.";

  /** Of the schema {@code views}: how far each view is, which is no view that is rebuilt. */
  private static final String FRESHNESS = "freshness";

  private static final String COLUMNS =
      """
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relname <> 'schema_history'
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = :schema
      """;

  private static final String IS_COLUMN = "where a.attnum > 0 and not a.attisdropped";

  /** A statement for each table that has columns which are not personal. */
  private static final String ADMIT =
      """
      select format('grant select (%s) on %I.%I to %I',
                    string_agg(quote_ident(a.attname), ', ' order by a.attnum),
                    n.nspname, c.relname, :role::text)
      """
          + COLUMNS
          + IS_COLUMN
          + " and not "
          + isPersonal("a")
          + "\n{and what else}\ngroup by n.nspname, c.relname";

  private static final String ADMIT_TO_ALL = ADMIT.replace("{and what else}", "");

  /** To what there was not before, unless all of its table was taken from the role. */
  private static final String ADMIT_TO_NEW =
      ADMIT.replace(
          "{and what else}",
          """
          and not exists (
            select from pg_attribute f
            where f.attrelid = to_regclass(format('%I.%I', :former::text, c.relname))
              and f.attname = a.attname and not f.attisdropped)
          and (to_regclass(format('%I.%I', :former::text, c.relname)) is null
            or has_any_column_privilege(
                 :role::name, format('%I.%I', :former::text, c.relname), 'select'))
          """);

  private static final String GRANTEE =
      "case when g.grantee = 0 then 'public' else quote_ident(pg_get_userbyid(g.grantee)) end"
          + " || case when g.is_grantable then ' with grant option' else '' end";

  /** What was granted on the schema, on its tables, and on their columns. */
  private static final String CARRY_OVER =
      """
      select format('grant %s on schema %I to %s', g.privilege_type, :made::text, {grantee})
      from pg_namespace n cross join aclexplode(n.nspacl) g
      where n.nspname = :schema and g.grantee <> n.nspowner
      union all
      select format('grant %s on %I.%I to %s', g.privilege_type, :made::text, c.relname, {grantee})
      from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join aclexplode(c.relacl) g
      where n.nspname = :schema and c.relkind = 'r' and g.grantee <> c.relowner
        and to_regclass(format('%I.%I', :made::text, c.relname)) is not null
      union all
      select format('grant %s (%I) on %I.%I to %s',
                    g.privilege_type, a.attname, :made::text, c.relname, {grantee})
      {columns}
      cross join aclexplode(a.attacl) g
      join pg_attribute m on m.attrelid = to_regclass(format('%I.%I', :made::text, c.relname))
        and m.attname = a.attname and not m.attisdropped
      {is column}
        -- Who was let in before a column became personal was not let in to that.
        and ({was personal} or not {is personal})
      """
          .replace("{grantee}", GRANTEE)
          .replace("{columns}", COLUMNS)
          .replace("{is column}", IS_COLUMN)
          .replace("{was personal}", isPersonal("a"))
          .replace("{is personal}", isPersonal("m"));

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final @Nullable String role;

  BiReaders(JdbcClient jdbc, TransactionTemplate transaction, @Nullable String role) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.role = role;
  }

  /**
   * @throws InvalidConfigurationPropertyValueException when the database has no such role
   */
  void require() {
    if (role != null
        && !jdbc.sql("select exists (select from pg_roles where rolname = ?)")
            .param(role)
            .query(Boolean.class)
            .single()) {
      throw new InvalidConfigurationPropertyValueException(
          "countersign.views.reader-role",
          role,
          "the database has no role \"%s\"; create it, or leave the property out.".formatted(role));
    }
  }

  /** Lets the role know how far the views are, unless that was done before. */
  void admitToFreshness() {
    once(
        FRESHNESS,
        parameters -> {
          execute("select format('grant usage on schema views to %I', :role::text)", parameters);
          execute(
              "select format('grant select on views.%I to %I', :schema::text, :role::text)",
              parameters);
        });
  }

  /** Admits the role to the live rows, unless that was done before. */
  void admit(View view) {
    once(
        view.name(),
        parameters -> {
          // Earlier builds granted everything.
          execute(
              "select format('revoke all on all tables in schema %I from %I', :schema::text, :role::text)",
              parameters);
          execute(
              "select format('grant usage on schema %I to %I', :schema::text, :role::text)",
              parameters);
          execute(ADMIT_TO_ALL, parameters);
        });
  }

  private void once(String what, Consumer<Map<String, String>> grants) {
    if (role == null) {
      return;
    }
    String admitted = role;
    transaction.executeWithoutResult(
        _ -> {
          int first =
              jdbc.sql("insert into views.reader (role, view) values (?, ?) on conflict do nothing")
                  .params(admitted, what)
                  .update();
          if (first == 1) {
            grants.accept(Map.of("schema", what, "role", admitted));
          }
        });
  }

  /** The rows of the view are gone, and with them what was granted. */
  void forget(View view) {
    jdbc.sql("delete from views.reader where view = ?").param(view.name()).update();
  }

  /** Grants on the schema that was made what is granted on the live one. */
  void carryOver(String live, String made) {
    execute(CARRY_OVER, Map.of("schema", live, "made", made));
    if (role != null) {
      execute(ADMIT_TO_NEW, Map.of("schema", made, "former", live, "role", role));
    }
  }

  /** Executes what the query makes. */
  private void execute(String statements, Map<String, String> parameters) {
    jdbc.sql(statements)
        .params(parameters)
        .query(String.class)
        .list()
        .forEach(statement -> jdbc.sql(statement).update());
  }

  private static String isPersonal(String column) {
    return "coalesce(col_description(%1$s.attrelid, %1$s.attnum), '') like '%%%2$s%%'"
        .formatted(column, PERSONAL);
  }
}
