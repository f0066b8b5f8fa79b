package dev.countersign.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Logging in by a local account. */
@RestController
@Conditional(LocalIdentity.class)
@Tag(name = "Session", description = "Logging in by a local account")
class SessionEndpoint {
  static final String PATH = "/api/v1/session";
  static final String PASSWORD = "/password";
  static final String SESSIONS = "/api/v1/sessions";

  private final LocalAccounts accounts;
  private final LocalTokens tokens;

  SessionEndpoint(LocalAccounts accounts, LocalTokens tokens) {
    this.accounts = accounts;
    this.tokens = tokens;
  }

  record Login(
      @NotBlank @Size(max = 100) @Schema(example = "admin") String account,
      @JsonDeserialize(using = AsTyped.class)
          @NotBlank
          @Size(max = 200)
          @Schema(format = "password")
          String password) {
    @Override
    public String toString() {
      return "Login[account=" + account + "]";
    }
  }

  record PasswordChange(
      @JsonDeserialize(using = AsTyped.class)
          @NotBlank
          @Size(max = 200)
          @Schema(format = "password")
          String oldPassword,
      @JsonDeserialize(using = AsTyped.class)
          @NotBlank
          @Size(max = 200)
          @Schema(format = "password", minLength = LocalAccounts.SHORTEST_PASSWORD)
          String newPassword) {
    @Override
    public String toString() {
      return "PasswordChange[]";
    }
  }

  @Operation(
      summary = "Log in",
      description =
          "Exchanges account and password for a token. Five wrong passwords in a row from one address"
              + " lock the account for that address for a growing time. A password that somebody"
              + " else made up gives a token with which nothing can be done but to change it:"
              + " `passwordMustChange`. A session ends when it is not used for a while.")
  @SecurityRequirements
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "429", ref = OpenApiAutoConfiguration.LOCKED)
  @PostMapping(PATH)
  Session logIn(@Valid @RequestBody Login login) {
    return tokens.issue(accounts.logIn(login.account(), login.password()));
  }

  @Operation(
      summary = "Change one's password",
      description = "Withdraws every token of the account and answers with a new one.")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "429", ref = OpenApiAutoConfiguration.LOCKED)
  @PostMapping(PATH + PASSWORD)
  Session changePassword(@Valid @RequestBody PasswordChange change, Caller caller) {
    accounts.changePassword(caller.account(), change.oldPassword(), change.newPassword());
    return tokens.issue(accounts.logIn(caller.account(), change.newPassword()));
  }

  @Operation(
      summary = "Log out",
      description = "Ends the session that the token belongs to; the token is refused from now on.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping(PATH)
  void logOut(Caller caller) {
    if (caller.session() != null) {
      accounts.end(caller.account(), caller.session());
    }
  }

  /** One of the caller's sessions. */
  record OneSession(
      String id,
      @Nullable String sourceAddress,
      Instant startedAt,
      @Schema(description = "To the minute.") Instant usedAt,
      @Schema(description = "Whether it is the one that asks.") boolean current) {}

  @Operation(
      summary = "My sessions",
      description = "Where else one is logged in: those that have not ended, the newest first.")
  @GetMapping(SESSIONS)
  List<OneSession> sessions(Caller caller) {
    return accounts.sessions(caller.account()).stream()
        .map(
            each ->
                new OneSession(
                    each.id(),
                    each.sourceAddress(),
                    each.startedAt(),
                    each.usedAt(),
                    each.id().equals(caller.session())))
        .toList();
  }

  @Operation(summary = "End one of my sessions", description = "Its token is refused soon after.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping(SESSIONS + "/{session}")
  void end(@PathVariable String session, Caller caller) {
    if (!accounts.end(caller.account(), session)) {
      throw AccessRefusal.sessionUnknown();
    }
  }
}
