package dev.countersign.command.approval;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Asks those to hurry for whom the document waits (2.4.1). */
@Intention(
    path = "{document}/urge",
    summary = "Urge those who have to decide",
    zh = "催办",
    roles = {Role.SALES, Role.BRANCH_MANAGER, Role.POLICY_ADMIN},
    phases = "IN_APPROVAL",
    refusedBy = {UrgedByItsMaker.class, UrgesAreLimited.class})
public record UrgeApproval(
    @TargetAggregateIdentifier DocumentId document, @Nullable @Size(max = 2000) String note)
    implements Command {}
