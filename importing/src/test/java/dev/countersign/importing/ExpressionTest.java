package dev.countersign.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.importing.Expression.Constant;
import dev.countersign.importing.Expression.Elsewhere;
import dev.countersign.importing.Expression.FromColumn;
import dev.countersign.importing.Expression.IdOf;
import dev.countersign.importing.Expression.Lookup;
import dev.countersign.importing.Expression.OrElse;
import dev.countersign.importing.Expression.Renamed;
import dev.countersign.importing.Expression.Template;
import dev.countersign.importing.Mapping.IdRule;
import dev.countersign.importing.Mapping.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/** Values and conditions over a sheet of deals that refers to a sheet of agents. */
class ExpressionTest {
  private static final Sheet AGENTS =
      sheet("agents", "name", "name,office\nAnna Snelling,Central\nMoses,\n");
  private static final Sheet DEALS =
      sheet(
          "deals",
          "deal",
          "deal,agent,stage,note\n1,Anna Snelling,Won,x\n2,Moses,,\n3,Nobody,Lost,y\n4,,Won,\n");
  private static final Workbook BOOK = new Workbook(List.of(AGENTS, DEALS));

  private static Sheet sheet(String name, String key, String content) {
    try {
      return Sheet.read(
          new Numbering("test", Map.of()),
          new Source(
              "",
              name,
              name + ".csv",
              ',',
              StandardCharsets.UTF_8,
              List.of(key),
              false,
              new IdRule.Code(),
              Map.of(),
              List.of(),
              null),
          new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)));
    } catch (Sheet.Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  private static Cell of(Expression expression, int deal) throws Unusable {
    return expression.evaluate(BOOK, DEALS, DEALS.rows().get(deal - 1));
  }

  private static FromColumn column(String name) {
    return new FromColumn(name);
  }

  @Test
  void aConstantComesFromNoColumn() throws Unusable {
    assertThat(of(new Constant("CN"), 1)).isEqualTo(new Cell("CN", null, null));
  }

  @Test
  void aColumnKeepsWhereItComesFrom() throws Unusable {
    assertThat(of(column("stage"), 1)).isEqualTo(new Cell("Won", "stage", "Won"));
    assertThat(of(column("stage"), 2)).isEqualTo(new Cell(null, "stage", ""));
  }

  @Test
  void valuesAreRenamedAndOthersStay() throws Unusable {
    Expression renamed = new Renamed(column("stage"), Map.of("Won", "ENGAGING"));
    assertThat(of(renamed, 1)).isEqualTo(new Cell("ENGAGING", "stage", "Won"));
    assertThat(of(renamed, 2).text()).isNull();
    assertThat(of(renamed, 3).text()).isEqualTo("Lost");
    assertThat(renamed.columns()).containsExactly("stage");
  }

  @Test
  void aTemplateIsEmptyWhenAllItsColumnsAre() throws Unusable {
    Template template = new Template(List.of("[", " / ", "]"), List.of("stage", "note"));
    assertThat(of(template, 1)).isEqualTo(new Cell("[Won / x]", "stage", "Won"));
    assertThat(of(template, 2)).isEqualTo(new Cell(null, "stage", null));
    assertThat(of(template, 4).text()).isEqualTo("[Won / ]");
  }

  @Test
  void aLookupAnswersForTheKeysColumn() throws Unusable {
    Lookup office = new Lookup("agents", List.of(column("agent")), "office");
    assertThat(of(office, 1)).isEqualTo(new Cell("Central", "agent", "Anna Snelling"));
    assertThat(of(office, 2).text()).isNull();
    assertThat(of(office, 4).text()).isNull();
    Unusable refused = catchThrowableOfType(Unusable.class, () -> of(office, 3));
    assertThat(refused.rule()).isEqualTo("named-row-exists");
    assertThat(refused.cell()).isEqualTo(new Cell("Nobody", "agent", "Nobody"));
    assertThat(office.columns()).containsExactly("agent");
    assertThat(office.elsewhere()).containsExactly(new Elsewhere("agents", "office"));
  }

  @Test
  void anIdIsThatOfTheOtherRow() throws Unusable {
    IdOf id = new IdOf("agents", List.of(column("agent")));
    assertThat(of(id, 1)).isEqualTo(new Cell("ANNA-SNELLING", "agent", "Anna Snelling"));
    assertThat(of(id, 4).text()).isNull();
    assertThat(catchThrowableOfType(Unusable.class, () -> of(id, 3)).rule())
        .isEqualTo("named-row-exists");
  }

  @Test
  void aDefaultIsTakenForNothingOnly() throws Unusable {
    Expression stage = new OrElse(column("stage"), column("agent"));
    assertThat(of(stage, 1).text()).isEqualTo("Won");
    assertThat(of(stage, 2)).isEqualTo(new Cell("Moses", "stage", ""));
    Expression unknown =
        new OrElse(new IdOf("agents", List.of(column("agent"))), new Constant("E1"));
    assertThat(catchThrowableOfType(Unusable.class, () -> of(unknown, 3))).isNotNull();
  }

  private static boolean holds(Condition condition, int deal) throws Unusable {
    return condition.holds(DEALS, DEALS.rows().get(deal - 1));
  }

  @Test
  void conditionsLookAtColumns() throws Unusable {
    Condition won = new Condition.In("stage", Set.of("Won"));
    Condition decided = new Condition.In("stage", Set.of("Won", "Lost"));
    Condition noNote = new Condition.IsEmpty("note", true);
    assertThat(holds(won, 1)).isTrue();
    assertThat(holds(won, 2)).isFalse();
    assertThat(holds(won, 3)).isFalse();
    assertThat(holds(decided, 3)).isTrue();
    assertThat(holds(noNote, 2)).isTrue();
    assertThat(holds(noNote, 1)).isFalse();
    assertThat(holds(new Condition.IsEmpty("note", false), 1)).isTrue();
    assertThat(holds(new Condition.All(List.of(won, noNote)), 4)).isTrue();
    assertThat(holds(new Condition.All(List.of(won, noNote)), 1)).isFalse();
    assertThat(holds(new Condition.Any(List.of(won, noNote)), 2)).isTrue();
    assertThat(holds(new Condition.Any(List.of(won, noNote)), 3)).isFalse();
    assertThat(holds(new Condition.Not(decided), 2)).isTrue();
    assertThat(new Condition.Not(new Condition.Any(List.of(won, noNote))).columns())
        .containsExactly("stage", "note");
  }
}
