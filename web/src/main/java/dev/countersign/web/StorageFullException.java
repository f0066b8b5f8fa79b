package dev.countersign.web;

import java.time.Duration;
import java.util.Map;

/** The disk under the database has no room for the change: 503 until somebody makes room. */
public final class StorageFullException extends RetryLaterException {
  /** Somebody has to act first, so that it makes no sense to ask every second. */
  private static final Duration SOMEBODY_ACTS = Duration.ofSeconds(10);

  /** Says what to do about it. */
  public StorageFullException() {
    super(
        SOMEBODY_ACTS,
        "storage-full",
        new Text(
            "The disk of the database is full, so nothing was changed: have the operators make"
                + " room, then send the same again.",
            "数据库所在磁盘已满，未作任何更改：请运维人员腾出空间后重新发送。"),
        Map.of());
  }
}
