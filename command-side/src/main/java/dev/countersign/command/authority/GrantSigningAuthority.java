package dev.countersign.command.authority;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Lets an employee bind the entity by contracts of these types, up to an amount, from the first to
 * the last day, both included, as the letter of authority 授权委托书 with this SHA-256 says (2.4.1).
 */
@Intention(
    path = "signing-entities/{signingEntityId}/grant-authority",
    summary = "Grant an authority to sign contracts",
    zh = "授予签约权限",
    roles = Role.LEGAL,
    scope = Scope.COMPANY,
    refusedBy = {
      AuthorityGoesToAnother.class,
      AuthorityEndsAfterItBegins.class,
      AuthorityHasAnAmount.class,
      AuthoritiesDoNotOverlap.class
    })
public record GrantSigningAuthority(
    @TargetAggregateIdentifier SigningEntityId signingEntityId,
    EmployeeId holderId,
    @NotEmpty List<@NotNull ContractType> types,
    Money upTo,
    LocalDate firstDay,
    LocalDate lastDay,
    @Pattern(regexp = "[0-9a-f]{64}") String documentHash)
    implements Command {}
