package dev.countersign.events.approval;

import dev.countersign.events.Event;
import dev.countersign.events.EventForm;
import dev.countersign.events.Upcaster;
import dev.countersign.events.Upcasters;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the events of the time when contracts were the only documents that were approved. */
public final class ContractApprovals implements Upcasters {
  private static final String PACKAGE = "dev.countersign.events.contract.";

  @Override
  public List<Upcaster> upcasters() {
    return List.of(
        moved("SubmittedForApproval", SubmittedForApproval.class, ContractApprovals::gatherBasis),
        moved("ApprovalStepsOpened", ApprovalStepsOpened.class),
        moved("ApprovalStepApproved", ApprovalStepApproved.class),
        moved("ApprovalStepEscalated", ApprovalStepEscalated.class),
        moved("ApprovalsVoided", ApprovalsVoided.class),
        moved("ContractApproved", DocumentApproved.class),
        moved("ContractRejected", DocumentRejected.class),
        moved("ContractReturned", DocumentReturned.class),
        moved("SubmissionWithdrawn", SubmissionWithdrawn.class));
  }

  private static Upcaster moved(String before, Class<? extends Event> now) {
    return moved(before, now, payload -> {});
  }

  private static Upcaster moved(
      String before, Class<? extends Event> now, Consumer<ObjectNode> further) {
    return new Upcaster(
        EventForm.first(PACKAGE + before),
        EventForm.of(now),
        payload -> {
          payload.put("document", document(payload.required("contractId")));
          payload.remove("contractId");
          further.accept(payload);
          return payload;
        });
  }

  private static void gatherBasis(ObjectNode payload) {
    ObjectNode basis = payload.putObject("basis");
    basis.set("amount", payload.required("aggregatedAmount"));
    ArrayNode with = basis.putArray("aggregatedWith");
    payload.required("aggregatedWith").forEach(contract -> with.add(document(contract)));
    basis.set("importance", payload.required("importance"));
    payload.remove(List.of("aggregatedAmount", "aggregatedWith", "importance"));
  }

  private static String document(JsonNode contractId) {
    return new DocumentId(DocumentKind.CONTRACT, contractId.stringValue()).toString();
  }
}
