package dev.countersign.command.employee;

import dev.countersign.command.AcrossBranches;
import dev.countersign.command.Command;
import dev.countersign.command.DutiesStaySeparate;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Lets another decide on contracts in one's place, in roles that one holds in the branch or,
 * without one, in the whole company, from the first to the last day, both included (2.4.1).
 */
@Intention(
    path = "employees/{employeeId}/delegate-approval",
    summary = "Let another employee approve in your place for some days",
    zh = "授权代理审批",
    byApprovers = true,
    scope = Scope.ANYWHERE,
    refusedBy = {
      EmployeeIsEmployed.class,
      DelegatorActsInPerson.class,
      OnlyApprovalsAreDelegated.class,
      DelegatorHoldsTheRole.class,
      DelegationGoesToAnother.class,
      DelegationIsNotRetroactive.class,
      DelegationIsTimeBoxed.class,
      DutiesStaySeparate.class,
      DelegationsDoNotOverlap.class,
      DelegationsFormNoCycle.class
    })
public record DelegateApproval(
    @TargetAggregateIdentifier EmployeeId employeeId,
    @AcrossBranches EmployeeId delegateId,
    @NotEmpty List<Role> roles,
    @Nullable BranchId branchId,
    LocalDate firstDay,
    LocalDate lastDay,
    @Personal @NotBlank @Size(max = 2000) String reason)
    implements Command {}
