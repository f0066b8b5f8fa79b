package dev.countersign.command.register.check;

import dev.countersign.command.register.Agreement;
import dev.countersign.command.register.GrantRegister;
import dev.countersign.command.register.Register;
import dev.countersign.command.register.RegisterTable;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import dev.countersign.web.Caller;
import dev.countersign.web.ProblemException;
import dev.countersign.web.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/registers")
@Tag(name = "Registers", description = "What decisions read beside the log, and whether it agrees.")
class RegistersEndpoint {
  private static final List<Role> LOOKING = List.of(Role.OPERATOR, Role.AUDITOR);
  private static final List<Role> GIVING_UP = List.of(Role.OPERATOR);
  private static final int MOST = 200;

  private final List<Register> registers;
  private final RegisterDifferences differences;
  private final LostCommands lost;
  private final Agreement agreement;
  private final GrantRegister grants;

  RegistersEndpoint(
      List<Register> registers,
      RegisterDifferences differences,
      LostCommands lost,
      Agreement agreement,
      GrantRegister grants) {
    this.registers = registers;
    this.differences = differences;
    this.lost = lost;
    this.agreement = agreement;
    this.grants = grants;
  }

  record Comparison(
      @Schema(description = "The registers that are compared with the log.") List<String> registers,
      @Schema(description = "When they last were; absent before the first time.")
          @Nullable Instant checkedAt,
      @Schema(description = "Up to where the log was read for it.") long position,
      @Schema(description = "How many differences stand; 0 when all is well.") long standing,
      @Schema(description = "Those that stand, then those that are gone, the newest first.")
          List<RegisterDifferences.Difference> differences,
      @Schema(
              description =
                  "Commands that were acknowledged and whose events the log has lost, the newest"
                      + " first; only where Axon Server keeps the events.")
          List<LostCommands.Lost> lost) {}

  @GetMapping
  @Operation(
      summary = "Registers compared with the log",
      description =
          "Rows that only a register has, and rows that only the log makes; at most 200. Nothing is"
              + " decided on them: 503 `registers-agree-with-the-log`. Roles: OPERATOR, AUDITOR, of"
              + " the whole company.")
  Comparison compared(Caller caller) {
    grants.actor(new EmployeeId(caller.employeeId())).mustHoldOneOf(LOOKING, null);
    return comparison();
  }

  @PostMapping("/give-up-lost-commands")
  @Operation(
      summary = "Give up the commands whose events are lost",
      description =
          "Makes the registers anew from the log, without them, and frees their keys, so that they"
              + " can be sent again; answers when that is done, and commands are decided again. Rebuild"
              + " the views, too. Roles: OPERATOR, of the whole company.")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "409",
      description = "The log has lost nothing: `events-are-lost`.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(ref = "#/components/schemas/Problem")))
  Comparison giveUp(Caller caller) {
    grants.actor(new EmployeeId(caller.employeeId())).mustHoldOneOf(GIVING_UP, null);
    if (lost.standing() == 0) {
      throw new NothingIsLost();
    }
    lost.giveUp();
    agreement.refresh();
    return comparison();
  }

  private static final class NothingIsLost extends ProblemException {
    NothingIsLost() {
      super(
          HttpStatus.CONFLICT,
          "events-are-lost",
          new Text(
              "The log has lost nothing, so there is nothing to give up.", "事件日志没有丢失任何内容,无需放弃。"),
          Map.of());
    }
  }

  private Comparison comparison() {
    RegisterDifferences.State state = differences.state();
    return new Comparison(
        registers.stream()
            .flatMap(register -> register.tables().stream())
            .map(RegisterTable::name)
            .sorted()
            .toList(),
        state.checkedAt(),
        state.position(),
        state.standing(),
        differences.list(MOST),
        lost.list(MOST));
  }
}
