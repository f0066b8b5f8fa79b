package dev.countersign.importing;

import dev.countersign.web.ProblemException;
import dev.countersign.web.Text;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** Something cannot be done with an import. */
final class ImportProblem extends ProblemException {
  private ImportProblem(HttpStatus status, String rule, Text detail, UUID id) {
    super(status, rule, detail, Map.of("importId", id.toString()));
  }

  private ImportProblem(HttpStatus status, String rule, Text detail) {
    super(status, rule, detail, Map.of());
  }

  static ImportProblem noDryRun() {
    return new ImportProblem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "dry-run-needs-the-events-in-the-database",
        new Text(
            "Where Axon Server keeps the events nothing can be tried without being stored: dry-run on a copy.",
            "事件由 Axon Server 保存时无法试运行而不留痕迹:请在副本上试运行。"));
  }

  static ImportProblem unknown(UUID id) {
    return new ImportProblem(
        HttpStatus.NOT_FOUND,
        "import-exists",
        new Text("There is no import %s.".formatted(id), "不存在导入 %s。".formatted(id)),
        id);
  }

  static ImportProblem finished(UUID id) {
    return new ImportProblem(
        HttpStatus.CONFLICT,
        "import-is-unfinished",
        new Text(
            "The import has finished; send it again to repeat it, which sends nothing twice.",
            "该导入已完成;如需重复,请重新提交,不会重复发送任何命令。"),
        id);
  }

  static ImportProblem running(UUID id) {
    return new ImportProblem(
        HttpStatus.CONFLICT,
        "import-is-not-running",
        new Text("The import is waiting or running.", "该导入正在等待或运行中。"),
        id);
  }
}
