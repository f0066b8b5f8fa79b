package dev.countersign.command.gateway;

import dev.countersign.command.Command;
import dev.countersign.events.Id;
import dev.countersign.web.ProblemException;
import dev.countersign.web.Text;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Something is wrong with the target of a command, whatever the command wants of it. */
abstract sealed class TargetProblem extends ProblemException {
  private TargetProblem(HttpStatus status, String rule, Id target, String en, String zh) {
    this(status, rule, target, en, zh, Map.of("target", target.value()));
  }

  private TargetProblem(
      HttpStatus status,
      String rule,
      Id target,
      String en,
      String zh,
      Map<String, Object> properties) {
    super(status, rule, new Text(target.value() + en, target.value() + zh), properties);
  }

  /** There is no such thing: HTTP 404. */
  static final class Unknown extends TargetProblem {
    Unknown(CommandType type, Command command) {
      super(
          HttpStatus.NOT_FOUND,
          "target-exists",
          type.targetOf(command),
          " does not exist, or not in a branch in which you may do this.",
          " 不存在，或不在您可以执行此操作的分公司内。");
    }
  }

  /** It exists already: HTTP 409. */
  static final class Exists extends TargetProblem {
    Exists(CommandType type, Command command) {
      super(
          HttpStatus.CONFLICT,
          "target-is-new",
          type.targetOf(command),
          " exists already.",
          " 已存在。");
    }
  }

  /** One of its events cannot be read, and nothing is decided without it: HTTP 500. */
  static final class Unreadable extends TargetProblem {
    Unreadable(CommandType type, Command command, long position) {
      super(
          HttpStatus.INTERNAL_SERVER_ERROR,
          "event-is-readable",
          type.targetOf(command),
          " has an event that cannot be read, at position %d: tell the operators. Nothing was changed."
              .formatted(position),
          " 在位置 %d 有一个无法读取的事件:请告知运维人员。未做任何更改。".formatted(position),
          Map.of("target", type.targetOf(command).value(), "position", position));
    }
  }

  /** Somebody else changed it in the same moment: HTTP 409, worth another try. */
  static final class Changed extends TargetProblem {
    Changed(CommandType type, Command command) {
      super(
          HttpStatus.CONFLICT,
          "target-is-unchanged",
          type.targetOf(command),
          " was changed by somebody else in this moment: read it again and repeat.",
          " 刚被他人修改:请重新读取后重试。");
    }
  }
}
