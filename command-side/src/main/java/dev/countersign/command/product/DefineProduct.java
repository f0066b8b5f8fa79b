package dev.countersign.command.product;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Adds a product to the catalogue, in a product line (4). */
@Intention(
    path = "products",
    summary = "Define a product",
    zh = "定义软件产品",
    roles = Role.PRODUCT_MANAGER,
    scope = Scope.COMPANY)
public record DefineProduct(
    @TargetAggregateIdentifier ProductId productId,
    @NotBlank @Size(max = 200) String name,
    @NotBlank @Size(max = 100) String productLine,
    @Nullable Money listPrice,
    @Nullable LocalDate effectiveDate)
    implements Command {}
