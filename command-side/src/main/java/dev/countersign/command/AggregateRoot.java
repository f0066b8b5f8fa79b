package dev.countersign.command;

import dev.countersign.events.BranchId;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * What all aggregates share: a command reaches a handler only when its sender may act in the branch
 * of the target and decided on its current version. Handlers decide, from values alone; event
 * sourcing handlers only assign.
 */
public abstract class AggregateRoot {
  /** The branch it belongs to; {@code null}: the company, so that only company-wide roles count. */
  protected abstract @Nullable BranchId branch();

  @CommandHandlerInterceptor
  void admit(Command command, CommandContext context) {
    context.admit(command, branch(), AggregateLifecycle.getVersion());
  }
}
