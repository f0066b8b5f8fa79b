package dev.countersign.command.brandpursuit;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.approval.AmountIsInTheCurrencyOfTheRoute;
import dev.countersign.command.approval.RouteCanBeFilled;
import dev.countersign.command.approval.RouteHasAStep;
import dev.countersign.command.contract.approval.CurrencyHasARate;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sends the agreed scope on its approval route; the hash is its SHA-256, in hex (2.2.5). */
@Intention(
    path = "brand-pursuits/{pursuitId}/submit-for-approval",
    summary = "Submit a brand operation pursuit for approval",
    zh = "提交品牌运作项目审批",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"SCOPED"},
    refusedBy = {
      CurrencyHasARate.class,
      AmountIsInTheCurrencyOfTheRoute.class,
      RouteHasAStep.class,
      RouteCanBeFilled.class
    })
public record SubmitBrandPursuit(
    @TargetAggregateIdentifier BrandPursuitId pursuitId,
    @Pattern(regexp = "[0-9a-f]{64}") String documentHash)
    implements Command {}
