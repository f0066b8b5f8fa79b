package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.DocumentRoute;
import java.util.Arrays;
import java.util.List;

@Demands(en = "There is a route for each kind of document, and not two.", zh = "每类单据有且只有一个审批流程。")
public record EachDocumentHasOneRoute(ApprovalPolicy policy) implements PolicyRule {
  @Override
  public boolean holds() {
    List<DocumentKind> routed =
        policy.routes().stream().map(DocumentRoute::document).sorted().toList();
    return routed.equals(List.of(DocumentKind.values()));
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Give one route for each of %s.".formatted(Arrays.toString(DocumentKind.values())),
        "请为每类文件各设一条审批路线:%s。".formatted(Arrays.toString(DocumentKind.values())));
  }
}
