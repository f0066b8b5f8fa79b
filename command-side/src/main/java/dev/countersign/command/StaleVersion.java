package dev.countersign.command;

import dev.countersign.web.ProblemException;
import dev.countersign.web.Text;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The command was decided on a version that is no longer the current one: HTTP 412. */
public final class StaleVersion extends ProblemException {
  StaleVersion(long expected, long actual) {
    super(
        HttpStatus.PRECONDITION_FAILED,
        "version-is-current",
        new Text(
            "You decided on version %d, but version %d is current: read it again and decide anew."
                .formatted(expected, actual),
            "您依据的是版本 %d,当前版本为 %d:请重新读取后再决定。".formatted(expected, actual)),
        Map.of("expectedVersion", expected, "currentVersion", actual));
  }
}
