package dev.countersign.command.policy;

import dev.countersign.command.Command;
import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.approval.ApprovalTerms;
import dev.countersign.command.approval.Approvers;
import dev.countersign.command.calendar.WorkingDays;
import dev.countersign.command.register.GrantRegister;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.DocumentRoute;
import dev.countersign.events.policy.WorkCalendar;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who approves is not locked: a role that is revoked in this moment is revoked later. */
@Component
class ApprovalTermsSource implements FactSource<Command, ApprovalTerms> {
  private final PolicyRegister policies;
  private final GrantRegister grants;

  ApprovalTermsSource(PolicyRegister policies, GrantRegister grants) {
    this.policies = policies;
    this.grants = grants;
  }

  @Override
  public ApprovalTerms load(Command command, CommandContext context) {
    InForce<ApprovalPolicy> approvals = policies.inForce(ApprovalPolicy.class, context.today());
    WorkCalendar calendar = policies.inForce(WorkCalendar.class, context.today()).policy();
    return new ApprovalTerms(
        approvals.version(),
        completed(approvals.policy()),
        new WorkingDays(calendar, context.today(), context.zone()),
        new Approvers(grants.holders(Role.APPROVING)));
  }

  /** A version of before there were documents of some kind has the route that is shipped for it. */
  static ApprovalPolicy completed(ApprovalPolicy policy) {
    Set<DocumentKind> routed =
        policy.routes().stream().map(DocumentRoute::document).collect(Collectors.toSet());
    return routed.size() == DocumentKind.values().length
        ? policy
        : policy.withRoutes(
            Stream.concat(
                    policy.routes().stream(),
                    DefaultPolicies.of(ApprovalPolicy.class).routes().stream()
                        .filter(shipped -> !routed.contains(shipped.document())))
                .toList());
  }
}
