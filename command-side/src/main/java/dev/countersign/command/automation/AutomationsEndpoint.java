package dev.countersign.command.automation;

import dev.countersign.command.automation.AutomationTasks.Count;
import dev.countersign.command.automation.AutomationTasks.DeadLetter;
import dev.countersign.command.register.GrantRegister;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import dev.countersign.web.Caller;
import dev.countersign.web.ProblemException;
import dev.countersign.web.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/automations")
@Tag(name = "Automations", description = "What the house does by itself because of events.")
class AutomationsEndpoint {
  private static final List<Role> LOOKING = List.of(Role.OPERATOR, Role.ANALYST, Role.AUDITOR);
  private static final List<Role> RETRYING = List.of(Role.OPERATOR);

  private final Automations automations;
  private final AutomationTasks tasks;
  private final GrantRegister grants;

  AutomationsEndpoint(Automations automations, AutomationTasks tasks, GrantRegister grants) {
    this.automations = automations;
    this.tasks = tasks;
    this.grants = grants;
  }

  record AutomationState(
      String automation,
      @Schema(description = "The event that moves it.") String event,
      @Schema(description = "The command that it sends.") String command,
      @Schema(description = "Events that it has yet to act on.") long waiting,
      @Schema(description = "Events that it could not act on.") long parked) {}

  @GetMapping
  @Operation(
      summary = "All automations",
      description = "What each has yet to do. Roles: OPERATOR, ANALYST, AUDITOR.")
  List<AutomationState> all(Caller caller) {
    admit(caller, LOOKING);
    return automations.all().stream().map(this::state).toList();
  }

  @GetMapping("/{automation}/dead-letters")
  @Operation(
      summary = "Events that an automation could not act on",
      description =
          "With what was in the way; later events of the same subject wait behind them. At most"
              + " 200. Roles: OPERATOR, ANALYST, AUDITOR.")
  List<DeadLetter> deadLetters(Caller caller, @PathVariable("automation") String name) {
    admit(caller, LOOKING);
    return tasks.deadLetters(find(name).name(), 200);
  }

  @PostMapping("/{automation}/dead-letters/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Act on the parked events again",
      description =
          "In order, after what was in the way has been mended; what the automation did already is"
              + " not done twice. Roles: OPERATOR of the whole company.")
  @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
  AutomationState retry(Caller caller, @PathVariable("automation") String name) {
    grants.actor(new EmployeeId(caller.employeeId())).mustHoldOneOf(RETRYING, null);
    AutomationType automation = find(name);
    tasks.retry(automation.name());
    return state(automation);
  }

  private void admit(Caller caller, List<Role> roles) {
    grants.actor(new EmployeeId(caller.employeeId())).mustHoldOneOfAnywhere(roles);
  }

  private AutomationType find(String name) {
    return automations.all().stream()
        .filter(automation -> automation.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Unknown(name));
  }

  private AutomationState state(AutomationType automation) {
    Count count = tasks.count(automation.name());
    return new AutomationState(
        automation.name(),
        automation.event().getSimpleName(),
        automation.command().getSimpleName(),
        count.waiting(),
        count.parked());
  }

  private static final class Unknown extends ProblemException {
    Unknown(String name) {
      super(
          HttpStatus.NOT_FOUND,
          "automation-exists",
          new Text("There is no automation %s.".formatted(name), "没有自动处理 %s。".formatted(name)),
          Map.of());
    }
  }
}
