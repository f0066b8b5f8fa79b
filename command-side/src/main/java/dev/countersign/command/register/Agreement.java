package dev.countersign.command.register;

import dev.countersign.events.Id;
import dev.countersign.web.RetryLaterException;
import dev.countersign.web.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which rows of registers are known to disagree with the log: nothing is decided on them. Who
 * compares them is not known here.
 */
@Component
public class Agreement {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** So many are enough to know that everything of a register is in doubt. */
  private static final int MOST = 1_000;

  private final @Nullable JdbcClient jdbc;

  /** Null before it was asked for the first time. */
  private volatile @Nullable List<Difference> differences;

  Agreement(@Nullable JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** For what is made from the log itself, which nothing disagrees with. */
  static Agreement ofTheLog() {
    return new Agreement(null);
  }

  private record Difference(String register, JsonNode row, @Nullable String stream) {
    boolean isOf(String otherRegister, String column, String value) {
      return register.equals(otherRegister) && value.equals(row.path(column).asString(""));
    }
  }

  /** Learns what was found; whatever instance found it. */
  public void refresh() {
    differences = load();
  }

  private List<Difference> load() {
    return jdbc == null
        ? List.of()
        : jdbc.sql(
                "select register, row::text, stream from command.register_difference"
                    + " where gone_at is null order by noticed_at limit ?")
            .param(MOST)
            .query(
                (row, number) ->
                    new Difference(
                        row.getString(1), JSON.readTree(row.getString(2)), row.getString(3)))
            .list();
  }

  private List<Difference> known() {
    List<Difference> known = differences;
    if (known == null) {
      known = load();
      differences = known;
    }
    return known;
  }

  /**
   * Whether a row of the register with this value is known to disagree; when there are too many to
   * know, all are.
   */
  public boolean isInDoubt(String register, String column, String value) {
    List<Difference> known = known();
    return known.size() >= MOST || known.stream().anyMatch(it -> it.isOf(register, column, value));
  }

  /**
   * Demands that no row of the register with this value is in doubt.
   *
   * @throws RetryLaterException when such a row is known to disagree
   */
  public void require(String register, String column, String value) {
    if (isInDoubt(register, column, value)) {
      throw disagreement(register, value);
    }
  }

  /**
   * The same for a decision that depends on all rows of the register.
   *
   * @throws RetryLaterException when any is known to disagree
   */
  public void require(String register) {
    if (isInDoubt(register)) {
      throw disagreement(register, "*");
    }
  }

  /** Whether any row of the register is known to disagree. */
  public boolean isInDoubt(String register) {
    return known().stream().anyMatch(it -> it.register().equals(register));
  }

  /**
   * The same for whatever is known of a record that is to be changed.
   *
   * @throws RetryLaterException when a register or the log itself disagrees about it
   */
  public void require(Id record) {
    List<Difference> known = known();
    if (!known.isEmpty()
        && (known.size() >= MOST
            || known.stream().anyMatch(it -> record.toString().equals(it.stream()))
            || isInDoubt("idempotency", "target_id", record.value()))) {
      throw disagreement("log", record.toString());
    }
  }

  private static RetryLaterException disagreement(String register, String value) {
    return new RetryLaterException(
        PATIENCE,
        "registers-agree-with-the-log",
        new Text(
            "What is registered about %s is not what the log says, so nothing is decided on it: an operator finds in GET /api/v1/registers what differs."
                .formatted(value),
            "关于 %s 的登记与事件日志不一致,暂不据此作出决定:运维人员可通过 GET /api/v1/registers 查看差异。".formatted(value)),
        Map.of("register", register));
  }
}
