package dev.countersign.command.register.check;

import dev.countersign.eventstore.InstanceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was found, also what is gone again; and which instance looks. */
@Component
class RegisterDifferences {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final InstanceId instance;

  RegisterDifferences(JdbcClient jdbc, InstanceId instance) {
    this.jdbc = jdbc;
    this.instance = instance;
  }

  /**
   * When the registers were last compared.
   *
   * @param position up to where the log was read for it
   * @param standing how many differences stand
   */
  record State(@Nullable Instant checkedAt, long position, long standing) {}

  /** A difference, with its number. */
  record Difference(
      long id,
      String register,
      String stoodIn,
      @Nullable String stream,
      JsonNode row,
      Instant noticedAt,
      @Nullable Instant goneAt) {}

  /** Whether this instance is the one that looks, until the transaction's end at least. */
  boolean isMine() {
    return jdbc.sql(
                """
                update command.register_check set holder = :me, seen_at = clock_timestamp()
                where holder = :me or holder is null
                  or seen_at < clock_timestamp() - interval '2 minutes'
                """)
            .param("me", instance.value())
            .update()
        == 1;
  }

  /** Lets another instance look. */
  void leave() {
    jdbc.sql("update command.register_check set holder = null where holder = ?")
        .param(instance.value())
        .update();
  }

  State state() {
    return jdbc.sql(
            """
            select checked_at, position, (
              select count(*) from command.register_difference where gone_at is null) as standing
            from command.register_check
            """)
        .query(State.class)
        .single();
  }

  /** The newest first, those that stand before those that are gone. */
  List<Difference> list(int limit) {
    return jdbc.sql(
            """
            select id, register, stood_in, stream, row::text, noticed_at, gone_at
            from command.register_difference
            order by gone_at is null desc, id desc limit ?
            """)
        .param(limit)
        .query(
            (row, number) ->
                new Difference(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    JSON.readTree(row.getString(5)),
                    row.getTimestamp(6).toInstant(),
                    row.getTimestamp(7) == null ? null : row.getTimestamp(7).toInstant()))
        .list();
  }

  private record Standing(long id, String register, String stoodIn, String row) {
    boolean is(Finding finding) {
      return register.equals(finding.register())
          && stoodIn.equals(finding.stoodIn())
          && JSON.readTree(row).equals(JSON.readTree(finding.row()));
    }
  }

  /**
   * Keeps what was found, and notes what is gone.
   *
   * @return what is new
   */
  List<Finding> keep(Collection<Finding> found, long position) {
    List<Standing> standing =
        jdbc.sql(
                "select id, register, stood_in, row::text as row from command.register_difference"
                    + " where gone_at is null")
            .query(Standing.class)
            .list();
    Set<Long> confirmed = new HashSet<>();
    List<Finding> news = new ArrayList<>();
    for (Finding finding : found) {
      standing.stream()
          .filter(known -> known.is(finding))
          .findFirst()
          .ifPresentOrElse(known -> confirmed.add(known.id()), () -> news.add(finding));
    }
    news.forEach(
        finding ->
            jdbc.sql(
                    "insert into command.register_difference (register, stood_in, row, stream)"
                        + " values (?, ?, ?::jsonb, ?)")
                .params(finding.register(), finding.stoodIn(), finding.row())
                .param(finding.stream())
                .update());
    standing.stream()
        .map(Standing::id)
        .filter(id -> !confirmed.contains(id))
        .forEach(
            id ->
                jdbc.sql(
                        "update command.register_difference set gone_at = clock_timestamp()"
                            + " where id = ?")
                    .param(id)
                    .update());
    jdbc.sql("update command.register_check set checked_at = clock_timestamp(), position = ?")
        .param(position)
        .update();
    return news;
  }
}
