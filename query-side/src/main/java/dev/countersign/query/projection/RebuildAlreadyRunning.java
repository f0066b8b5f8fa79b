package dev.countersign.query.projection;

import dev.countersign.web.ProblemException;
import dev.countersign.web.Text;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A view is rebuilt once at a time. */
final class RebuildAlreadyRunning extends ProblemException {
  RebuildAlreadyRunning(View view) {
    super(
        HttpStatus.CONFLICT,
        "rebuild-already-running",
        new Text(
            "View %s is already being rebuilt; wait for it or cancel it.".formatted(view.name()),
            "视图 %s 正在重建，请等待完成或先取消。".formatted(view.name())),
        Map.of("view", view.name()));
  }
}
