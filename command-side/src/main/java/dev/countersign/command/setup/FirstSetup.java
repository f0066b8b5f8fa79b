package dev.countersign.command.setup;

import dev.countersign.command.Command;
import dev.countersign.command.employee.GrantRole;
import dev.countersign.command.employee.RegisterEmployee;
import dev.countersign.command.gateway.CommandSender;
import dev.countersign.command.gateway.Envelope;
import dev.countersign.command.policy.DefaultPolicies;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import dev.countersign.web.LocalAccounts;
import dev.countersign.web.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives a new system its first administrator, who can register and empower everybody else, and the
 * default policies. Every step may be repeated: what has been done is not done again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class FirstSetup implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(FirstSetup.class);
  private static final String ACCOUNT = "admin";
  private static final String APPOINTMENT = "second-administrator";
  private static final String SECOND = "countersign.second-administrator";

  private final CommandSender sender;
  private final DefaultPolicies policies;
  private final ObjectProvider<LocalAccounts> accounts;
  private final EmployeeId administrator;
  private final @Nullable String chosenPassword;
  private final @Nullable EmployeeId second;
  private Optional<String> firstPassword = Optional.empty();

  FirstSetup(
      CommandSender sender,
      DefaultPolicies policies,
      ObjectProvider<LocalAccounts> accounts,
      @Value("${countersign.first-administrator:E0001}") EmployeeId administrator,
      @Value("${countersign.first-password:#{null}}") @Nullable String chosenPassword,
      @Value("${" + SECOND + ":#{null}}") @Nullable EmployeeId second) {
    this.sender = sender;
    this.policies = policies;
    this.accounts = accounts;
    this.administrator = administrator;
    this.chosenPassword = chosenPassword;
    this.second = second;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    send("employee", new RegisterEmployee(administrator, "First administrator", null, null));
    // Before the first grants: they are judged by one of them.
    policies.publishMissing();
    send("staff", new GrantRole(administrator, Role.STAFF_ADMIN, null, null));
    send("policies", new GrantRole(administrator, Role.POLICY_ADMIN, null, null));
    if (second != null) {
      appoint(second);
    }
    accounts.ifAvailable(this::account);
  }

  private void account(LocalAccounts local) {
    if (local.exists(ACCOUNT)) {
      return;
    }
    try {
      if (chosenPassword == null) {
        firstPassword = Optional.of(local.create(ACCOUNT, administrator.value()));
      } else {
        local.createWithFirst(ACCOUNT, administrator.value(), chosenPassword);
      }
    } catch (ProblemException e) {
      // Another instance may have made it in this moment, and has told its password.
      if (!local.exists(ACCOUNT)) {
        throw e;
      }
    }
  }

  /**
   * Where nobody is left to confirm what another grants, whoever runs the program names somebody:
   * it is on record as what the system did, and done once, so that what is revoked stays revoked.
   */
  private void appoint(EmployeeId employee) {
    try {
      sender.send(
          new GrantRole(employee, Role.STAFF_ADMIN, null, null),
          Envelope.system(APPOINTMENT).once(APPOINTMENT + " " + employee.value()));
    } catch (ProblemException e) {
      if (e.rule().equals("target-exists")) {
        throw new InvalidConfigurationPropertyValueException(
            SECOND, employee.value(), "nobody of that staff number was ever registered.");
      }
      LOG.info("{} has not become a second administrator: {}", employee.value(), e.detail().en());
    }
  }

  /** The generated password of the first administrator, told only by the start that made it. */
  public Optional<String> firstPassword() {
    return firstPassword;
  }

  private void send(String step, Command command) {
    sender.sendPatiently(command, Envelope.system("first-setup").once("first-setup " + step));
  }
}
