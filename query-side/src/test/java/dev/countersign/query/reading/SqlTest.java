package dev.countersign.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.violations.query.things.MyThings;
import dev.countersign.violations.query.things.Things;
import dev.countersign.violations.query.things.Unexplained;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A statement that forgets something cannot be made. */
class SqlTest {
  @Test
  void fillsTheHoles() {
    Sql<Things> sql =
        Sql.of(
            Things.class,
            "select t.* from things.thing t where {moment:t} and {scope:t}"
                + " and {if branchId: t.branch_id = :branchId}");
    assertThat(sql.in(new Scope(true, Set.of()), _ -> false))
        .isEqualTo(
            "select t.* from things.thing t where t.known_from <= :position and (t.known_to is null"
                + " or t.known_to > :position) and true and true");
    assertThat(sql.in(new Scope(false, Set.of("BJ")), _ -> true))
        .endsWith("and t.branch_id = any (:branches) and (t.branch_id = :branchId)");
  }

  @Test
  void readsVersionsByTheirRange() {
    Sql<Things> sql =
        Sql.of(
            Things.class,
            "select t.* from things.thing t where {ranged:t} and {scope:t}"
                + " and {if branchId: t.branch_id = :branchId}");
    assertThat(sql.in(new Scope(true, Set.of()), _ -> false))
        .startsWith(
            "select t.* from things.thing t where"
                + " int8range(t.known_from, t.known_to) @> cast(:position as bigint) and true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select * from things.thing t where {scope:t} {w} | reads t at no moment",
        "select * from things.thing t where {moment:t} {w} | has no scope",
        "select * from things.thing t where {moment:t} and {scope:t} | does not ask for branchId",
        "select * from things.thing where {moment:t} and {scope:t} {w} | without an alias",
        "select * from things.a t join things.b u on {moment:t} where {scope:t} {w} | reads u at no",
        "select * from things.a t, things.b u where {moment:t} and {scope:t} {w} | is not joined",
        "select * from things.a t where {moment:t} and {scope:t} and t.x = :y {w} | no parameter y",
        "select * from things.a t where {moment:t} and {scope:t} and {perhaps:t} {w} | no known kind",
        "select * from things.a t where {moment:t} and {scope:t} and {moment} {w} | a brace that",
        "select * from things.a t where {moment:t} and {scope:t} and {if branchId: true} {w} | not ask"
      })
  void refuses(String template, String why) {
    String sql = template.replace("{w}", "and {if branchId: t.branch_id = :branchId}");
    assertThatThrownBy(() -> Sql.of(Things.class, sql))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void whatIsTheCallersOwnAsksForTheCaller() {
    assertThatThrownBy(
            () -> Sql.of(MyThings.class, "select * from things.thing t where {moment:t}"))
        .hasMessageContaining("does not ask for the caller");
  }

  @Test
  void everyParameterIsExplained() {
    assertThatThrownBy(() -> new QuestionType(Unexplained.class))
        .hasMessageContaining("does not say what wish means");
  }
}
