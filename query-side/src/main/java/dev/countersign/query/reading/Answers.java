package dev.countersign.query.reading;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks the database: the rows of a statement become records by the names of their columns. */
@Component
public class Answers {
  /** Nobody waits for longer than that, in seconds, to be told how long something will take. */
  private static final int MOST_FOR_COUNTING = 5;

  private final JdbcClient jdbc;
  private final JdbcClient counting;
  private final Today today;

  Answers(DataSource dataSource, Today today) {
    this.jdbc = JdbcClient.create(dataSource);
    JdbcTemplate bounded = new JdbcTemplate(dataSource);
    bounded.setQueryTimeout(MOST_FOR_COUNTING);
    this.counting = JdbcClient.create(bounded);
    this.today = today;
  }

  /** A page of rows. */
  public <R, Q extends ListQuery<R>> Listing<R> list(Sql<Q> sql, Q question, QuestionContext on) {
    return statement(sql, question, on).page(question.order(), on.paging(), this.<R>row(sql));
  }

  /**
   * One thing.
   *
   * @throws Refusal when there is none, or none that may be seen
   */
  public <R, Q extends ItemQuery<R>> Answer<R> one(Sql<Q> sql, Q question, QuestionContext on) {
    Optional<R> found = statement(sql, question, on).first(this.<R>row(sql));
    return new Answer<>(
        on.moment().position(), found.orElseThrow(() -> sql.type().notFound(question)));
  }

  /**
   * A page of what happened to one thing: {@code sql} selects its versions, each with {@link
   * Revision#BEFORE}.
   *
   * @throws Refusal when there is none, or none that may be seen
   */
  public <Q extends ListQuery<Revision>> Listing<Revision> history(
      Sql<Q> sql, Q question, QuestionContext on) {
    Listing<JsonNode> page =
        statement(sql, question, on).page(question.order(), on.paging(), JsonNode.class);
    if (page.items().isEmpty()) {
      throw sql.type().notFound(question);
    }
    return page.map(Revision::of);
  }

  /**
   * Finds out whether there is what the path of the question names.
   *
   * @throws Refusal when there is none, or none that may be seen
   */
  public <Q extends Query<?>> void demand(Sql<Q> sql, Q question, QuestionContext on) {
    if (statement(sql, question, on).list(JsonNode.class).isEmpty()) {
      throw sql.type().notFound(question);
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the question declares
  private <R> Class<R> row(Sql<?> sql) {
    return (Class<R>) sql.type().row();
  }

  /** The statement, for what is neither a page nor one thing. */
  public <Q extends Query<?>> Statement statement(Sql<Q> sql, Q question, QuestionContext on) {
    List<QuestionType.Component> components = sql.type().components();
    Statement statement =
        Statement.of(
            jdbc,
            counting,
            on.moment(),
            sql.in(on.scope(), name -> sql.type().component(name).of(question) != null),
            sql.names());
    components.forEach(component -> statement.with(component.name(), component.of(question)));
    return statement
        .within(on.scope())
        .with("caller", on.caller().employeeId())
        .with("zone", today.zone().getId());
  }
}
