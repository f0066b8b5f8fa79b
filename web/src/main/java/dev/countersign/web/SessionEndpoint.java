package dev.countersign.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Logging in by a local account. */
@RestController
@Conditional(LocalIdentity.class)
@Tag(name = "Session", description = "Logging in by a local account")
class SessionEndpoint {
  static final String PATH = "/api/v1/session";

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
          "Exchanges account and password for a token. Five wrong passwords in a row lock the"
              + " account for a growing time.")
  @SecurityRequirements
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "429",
      description = "Locked; try again after the time given in Retry-After.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(ref = "#/components/schemas/Problem")))
  @PostMapping(PATH)
  Session logIn(@Valid @RequestBody Login login) {
    return tokens.issue(accounts.authenticate(login.account(), login.password()));
  }

  @Operation(
      summary = "Change one's password",
      description = "Withdraws every token of the account and answers with a new one.")
  @PostMapping(PATH + "/password")
  Session changePassword(@Valid @RequestBody PasswordChange change, Caller caller) {
    accounts.changePassword(caller.account(), change.oldPassword(), change.newPassword());
    return tokens.issue(accounts.authenticate(caller.account(), change.newPassword()));
  }
}
