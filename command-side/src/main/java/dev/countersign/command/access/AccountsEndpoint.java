package dev.countersign.command.access;

import dev.countersign.command.Actor;
import dev.countersign.command.Directory;
import dev.countersign.command.ReferencesExist;
import dev.countersign.command.Rule;
import dev.countersign.command.register.DirectoryRegister;
import dev.countersign.command.register.GrantRegister;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Id;
import dev.countersign.events.employee.Role;
import dev.countersign.web.Caller;
import dev.countersign.web.Cursor;
import dev.countersign.web.LocalAccounts;
import dev.countersign.web.LocalIdentity;
import dev.countersign.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Passwords are no events: they must not stay for ever, so accounts are not commands. */
@RestController
@Conditional(LocalIdentity.class)
@RequestMapping("/api/v1/accounts")
@Tag(
    name = "Accounts",
    description =
        "Local accounts of employees. For STAFF_ADMIN of the whole company; an AUDITOR of it can be"
            + " the second person where a password takes two.")
class AccountsEndpoint {
  private final LocalAccounts accounts;
  private final GrantRegister grants;
  private final DirectoryRegister directory;

  AccountsEndpoint(LocalAccounts accounts, GrantRegister grants, DirectoryRegister directory) {
    this.accounts = accounts;
    this.grants = grants;
    this.directory = directory;
  }

  record NewAccount(
      @NotBlank @Size(max = 100) @Schema(example = "li.na") String account,
      @NotNull @Schema(example = "E1001") EmployeeId employeeId) {}

  record FirstPassword(
      String account,
      @Schema(
              description =
                  "Generated; it cannot be read again, and is to be changed. Where it takes two"
                      + " persons, the first half of it.")
          String password,
      @Schema(
              description =
                  "Whether another person has to make the second half within a day, by resetting"
                      + " the password.")
          boolean waitsForAnother) {}

  @GetMapping
  @Operation(
      summary = "All accounts",
      description = "In the order of their names, disabled ones included, without secrets.")
  Page<LocalAccounts.Listed> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
    admit(caller);
    String after = cursor == null ? "" : Cursor.parse(cursor, 1).values().getFirst();
    return Page.of(
        accounts.after(after, limit + 1),
        limit,
        last -> Cursor.of(last.account()),
        Function.identity());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Give an employee an account",
      description =
          "Answers with the first password, which is told only now. Of somebody who holds a role"
              + " that two persons grant it is told in two halves: the second one to whoever, as"
              + " another, resets the password next.")
  @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "409",
      description = "The name is taken: `account-taken`.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(ref = "#/components/schemas/Problem")))
  @ApiResponse(
      responseCode = "422",
      description = "There is no such employee, or no longer: `references-exist`.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(ref = "#/components/schemas/Problem")))
  FirstPassword give(@Valid @RequestBody NewAccount wanted, Caller caller) {
    admit(caller);
    Map<String, Id> named = Map.of("employeeId", wanted.employeeId());
    Directory known = directory.find(named.values());
    Rule.check(new ReferencesExist(named, known));
    String employee = wanted.employeeId().value();
    if (takesTwo(wanted.employeeId())) {
      String half = accounts.createForTwo(wanted.account(), employee, caller.employeeId());
      return new FirstPassword(wanted.account(), half, true);
    }
    return new FirstPassword(wanted.account(), accounts.create(wanted.account(), employee), false);
  }

  /** Whoever could log in as somebody who was let in by two could decide in their place. */
  private boolean takesTwo(EmployeeId employee) {
    Actor owner = grants.actor(employee);
    return Role.GRANTED_BY_TWO.stream().anyMatch(owner::holdsAnywhere);
  }

  record NewPassword(
      String account,
      @Schema(
              description =
                  "Generated; it cannot be read again, and lets its owner do nothing but change it."
                      + " Where two persons have to reset it, the half that the caller passes on:"
                      + " both halves, the first person's first, with a hyphen between.")
          String password,
      @Schema(
              description =
                  "Whether another STAFF_ADMIN, or an AUDITOR, has to do the same within a day.")
          boolean waitsForAnother) {}

  @PostMapping("/{account}/reset-password")
  @Operation(
      summary = "Replace a forgotten password",
      description =
          "Answers with a new one, which is told only now, and withdraws all tokens. Of somebody"
              + " who holds a role that two persons grant it takes two: each is told one half, and"
              + " the old password holds until the second has asked, too. The second may be an"
              + " AUDITOR.")
  NewPassword reset(@PathVariable String account, Caller caller) {
    Actor actor = grants.actor(new EmployeeId(caller.employeeId()));
    actor.mustHoldOneOf(Role.CONFIRMING, null);
    boolean takesTwo =
        accounts.employeeOf(account).map(EmployeeId::new).filter(this::takesTwo).isPresent();
    if (!takesTwo || !accounts.waitsFor(account, caller.employeeId())) {
      admit(caller);
    }
    LocalAccounts.Reset reset = accounts.resetPassword(account, caller.employeeId(), takesTwo);
    return new NewPassword(account, reset.password(), reset.waiting());
  }

  private void admit(Caller caller) {
    grants
        .actor(new EmployeeId(caller.employeeId()))
        .mustHoldOneOf(List.of(Role.STAFF_ADMIN), null);
  }
}
