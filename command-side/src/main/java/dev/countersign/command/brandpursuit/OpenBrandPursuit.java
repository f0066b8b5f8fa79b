package dev.countersign.command.brandpursuit;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.BranchId;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Goes after the operation of a brand of a customer (2.2.5). */
@Intention(
    path = "brand-pursuits",
    summary = "Open a brand operation pursuit",
    zh = "立项品牌运作项目",
    roles = {Role.SALES, Role.BRANCH_MANAGER})
public record OpenBrandPursuit(
    @TargetAggregateIdentifier BrandPursuitId pursuitId,
    BranchId branchId,
    CustomerId customerId,
    @NotBlank @Size(max = 200) String brand,
    @NotBlank @Size(max = 300) String title,
    @Nullable LocalDate effectiveDate)
    implements Command {}
