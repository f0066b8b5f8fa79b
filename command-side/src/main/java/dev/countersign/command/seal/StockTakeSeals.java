package dev.countersign.command.seal;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.BranchId;
import dev.countersign.events.SealId;
import dev.countersign.events.StockTakeId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records which of all seals of a branch, or of headquarters, were there and which were missing,
 * and when they are counted next; what is missing is reported lost by an automation (3.3).
 */
@Intention(
    path = "seal-stock-takes",
    summary = "Take stock of the seals of a branch or of headquarters",
    zh = "盘点印章",
    roles = Role.LEGAL,
    scope = Scope.COMPANY,
    refusedBy = {
      StockTakeNamesEverySeal.class,
      StockTakeIsByAnother.class,
      NextStockTakeFollows.class
    })
public record StockTakeSeals(
    @TargetAggregateIdentifier StockTakeId stockTakeId,
    @Nullable BranchId branchId,
    @Size(max = 500) List<@NotNull SealId> present,
    @Size(max = 500) List<@NotNull SealId> missing,
    LocalDate nextDue,
    @Nullable LocalDate effectiveDate)
    implements Command {}
