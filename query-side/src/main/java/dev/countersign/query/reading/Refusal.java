package dev.countersign.query.reading;

import dev.countersign.web.ProblemException;
import dev.countersign.web.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Why a question cannot be answered as it was asked. */
public final class Refusal extends ProblemException {
  private Refusal(HttpStatus status, String rule, Text detail, Map<String, Object> properties) {
    super(status, rule, detail, properties);
  }

  /** There is no such thing, was none at the moment asked about, or it is not for the caller. */
  public static Refusal notFound(String kind, String zhKind, String id) {
    return new Refusal(
        HttpStatus.NOT_FOUND,
        "not-found",
        new Text(
            "There is no %s %s that you may see at that moment.".formatted(kind, id),
            "在该时点没有您可查看的%s %s。".formatted(zhKind, id)),
        Map.of("id", id));
  }

  /** The caller holds none of the roles that may read this. */
  public static Refusal noRole(Collection<?> roles) {
    return new Refusal(
        HttpStatus.FORBIDDEN,
        "no-role-for-view",
        new Text(
            "You need one of the roles %s; ask staff administration for it.".formatted(roles),
            "需要以下角色之一：%s，请向人事管理申请。".formatted(roles)),
        Map.of("roles", roles));
  }

  static Refusal notReached(long asked, long head) {
    return new Refusal(
        HttpStatus.valueOf(422),
        "position-not-reached",
        new Text(
            "The log ends at position %d, so nothing is known at %d yet; ask for an earlier one."
                .formatted(head, asked),
            "日志止于位置 %d，位置 %d 尚不存在，请使用更早的位置。".formatted(head, asked)),
        Map.of("head", head, "asked", asked));
  }

  static Refusal notCome(Instant asked, Instant now) {
    return new Refusal(
        HttpStatus.valueOf(422),
        "instant-not-reached",
        new Text(
            "It is %s, and what is known at %s can still change until a second has passed since; ask without knownAt for the answer of now."
                .formatted(now, asked),
            "现在是 %s，%s 之后尚未过去一秒，届时已知的内容仍可能变化；如需当前答案，请勿指定 knownAt。".formatted(now, asked)),
        Map.of("asked", asked, "now", now));
  }
}
