package dev.countersign.command.seal;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.command.authority.BranchSignsAsTheEntity;
import dev.countersign.events.BranchId;
import dev.countersign.events.SealId;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.employee.Role;
import dev.countersign.events.seal.SealKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Puts a seal on record, of a branch or, without one, of headquarters (3.3). */
@Intention(
    path = "seals",
    summary = "Register a seal",
    zh = "登记印章",
    roles = Role.LEGAL,
    scope = Scope.COMPANY,
    refusedBy = BranchSignsAsTheEntity.class)
public record RegisterSeal(
    @TargetAggregateIdentifier SealId sealId,
    SealKind kind,
    @NotBlank @Size(max = 100) String name,
    SigningEntityId signingEntityId,
    @Nullable BranchId branchId,
    @Nullable LocalDate effectiveDate)
    implements Command {}
