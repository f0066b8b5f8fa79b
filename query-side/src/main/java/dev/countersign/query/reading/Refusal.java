package dev.countersign.query.reading;

import dev.countersign.web.ProblemException;
import dev.countersign.web.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Why a question cannot be answered as it was asked. */
public class Refusal extends ProblemException {
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

  /** What it tells of is not stored, as after a restore without it. */
  public static Refusal contentMissing(String hash) {
    return new Refusal(
        HttpStatus.GONE,
        "content-is-stored",
        new Text(
            "The file %s is not stored here any more: restore the schema document from a backup."
                .formatted(hash),
            "文件 %s 已不在此处:请从备份恢复 document 模式。".formatted(hash)),
        Map.of("fileHash", hash));
  }

  /** There is nothing in the range that was asked for. */
  public static Refusal outside(long size) {
    return new Refusal(
        HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
        "range-is-inside",
        new Text(
            "The file has %d bytes, and none in that range.".formatted(size),
            "文件共 %d 字节,所请求的范围内没有内容。".formatted(size)),
        Map.of("size", size)) {
      @Override
      protected HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
        headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
        return headers;
      }
    };
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
