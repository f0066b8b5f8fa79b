package dev.countersign.violations.command.twins.other;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.BranchId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Has the name of another. */
@Intention(path = "branches/{branchId}/close-other", summary = "Close a branch", zh = "关闭分公司")
public record CloseBranch(@TargetAggregateIdentifier BranchId branchId) implements Command {}
