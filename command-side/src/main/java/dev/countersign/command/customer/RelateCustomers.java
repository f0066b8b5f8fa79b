package dev.countersign.command.customer;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.CustomerId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says that a customer is a subsidiary in the group of another, in whatever branch (2.1). Where the
 * policy says so, their contracts are summed (2.4.1).
 */
@Intention(
    path = "customers/{customerId}/relate",
    summary = "Say to whose group a customer belongs",
    zh = "登记客户的集团关系",
    roles = {Role.LEGAL, Role.FINANCE},
    refusedBy = {
      GroupIsOfAnotherCustomer.class,
      CustomerIsInOneGroup.class,
      GroupsHaveOneLevel.class
    })
public record RelateCustomers(
    @TargetAggregateIdentifier CustomerId customerId,
    CustomerId groupId,
    @NotBlank @Size(max = 2000) String reason,
    @Nullable LocalDate effectiveDate)
    implements Command {}
