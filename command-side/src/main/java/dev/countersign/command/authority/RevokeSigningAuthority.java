package dev.countersign.command.authority;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ends an authority to sign from today on; the register of authorities tells its number (2.4.1).
 */
@Intention(
    path = "signing-entities/{signingEntityId}/revoke-authority",
    summary = "Revoke an authority to sign contracts",
    zh = "撤销签约权限",
    roles = Role.LEGAL,
    scope = Scope.COMPANY,
    refusedBy = RevokedAuthorityStands.class)
public record RevokeSigningAuthority(
    @TargetAggregateIdentifier SigningEntityId signingEntityId,
    int authority,
    @NotBlank @Size(max = 2000) String reason)
    implements Command {}
