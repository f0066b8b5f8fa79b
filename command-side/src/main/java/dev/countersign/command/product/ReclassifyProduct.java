package dev.countersign.command.product;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.ProductId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Moves a product to another product line from a date on, which may lie ahead (4). */
@Intention(
    path = "products/{productId}/reclassify",
    summary = "Move a product to another product line from a date on",
    zh = "软件产品重新分类",
    roles = Role.PRODUCT_MANAGER,
    scope = Scope.COMPANY,
    refusedBy = ProductLineChanges.class)
public record ReclassifyProduct(
    @TargetAggregateIdentifier ProductId productId,
    @NotBlank @Size(max = 100) String productLine,
    LocalDate effectiveDate)
    implements Command {}
