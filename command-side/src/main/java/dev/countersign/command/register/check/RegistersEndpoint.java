package dev.countersign.command.register.check;

import dev.countersign.command.register.GrantRegister;
import dev.countersign.command.register.Register;
import dev.countersign.command.register.RegisterTable;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import dev.countersign.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/registers")
@Tag(name = "Registers", description = "What decisions read beside the log, and whether it agrees.")
class RegistersEndpoint {
  private static final List<Role> LOOKING = List.of(Role.OPERATOR, Role.AUDITOR);
  private static final int MOST = 200;

  private final List<Register> registers;
  private final RegisterDifferences differences;
  private final GrantRegister grants;

  RegistersEndpoint(
      List<Register> registers, RegisterDifferences differences, GrantRegister grants) {
    this.registers = registers;
    this.differences = differences;
    this.grants = grants;
  }

  record Comparison(
      @Schema(description = "The registers that are compared with the log.") List<String> registers,
      @Schema(description = "When they last were; absent before the first time.")
          @Nullable Instant checkedAt,
      @Schema(description = "Up to where the log was read for it.") long position,
      @Schema(description = "How many differences stand; 0 when all is well.") long standing,
      @Schema(description = "Those that stand, then those that are gone, the newest first.")
          List<RegisterDifferences.Difference> differences) {}

  @GetMapping
  @Operation(
      summary = "Registers compared with the log",
      description =
          "Rows that only a register has, and rows that only the log makes; at most 200. Nothing is"
              + " decided on them: 503 `registers-agree-with-the-log`. Roles: OPERATOR, AUDITOR, of"
              + " the whole company.")
  Comparison compared(Caller caller) {
    grants.actor(new EmployeeId(caller.employeeId())).mustHoldOneOf(LOOKING, null);
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
        differences.list(MOST));
  }
}
