package dev.countersign.command.customer;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.CustomerId;
import dev.countersign.events.Personal;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Records a person to talk to at the customer (2.1). */
@Intention(
    path = "customers/{customerId}/add-contact",
    summary = "Add a contact person",
    zh = "添加联系人",
    roles = {Role.SALES, Role.BRANCH_MANAGER})
public record AddContact(
    @TargetAggregateIdentifier CustomerId customerId,
    @Personal @NotBlank @Size(max = 200) String name,
    @Personal @Nullable @Size(max = 200) String jobTitle,
    @Personal @Nullable @Email String email,
    @Personal @Nullable @Size(max = 50) String phone,
    @Nullable LocalDate effectiveDate)
    implements Command {}
