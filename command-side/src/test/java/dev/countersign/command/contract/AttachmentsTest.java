package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;

import dev.countersign.command.Decide;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.contract.attachment.AttachDocument;
import dev.countersign.command.contract.attachment.DetachDocument;
import dev.countersign.command.contract.attachment.DocumentIsAttached;
import dev.countersign.command.contract.attachment.DocumentIsAttachedOnce;
import dev.countersign.command.contract.attachment.DocumentIsStored;
import dev.countersign.command.document.KnownDocument;
import dev.countersign.events.Event;
import dev.countersign.events.approval.ApprovalsVoided;
import dev.countersign.events.contract.AttachmentKind;
import dev.countersign.events.contract.DocumentAttached;
import dev.countersign.events.contract.DocumentDetached;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The documents of a contract beside its text (2.3.3). */
class AttachmentsTest {
  private static final KnownDocument PDF = new KnownDocument(true, 4711, "application/pdf");
  private static final DocumentAttached ATTACHED =
      new DocumentAttached(
          ID,
          OTHER_HASH,
          AttachmentKind.ANNEX,
          "Price list",
          4711,
          "application/pdf",
          LI_NA,
          TODAY);
  private static final DocumentDetached DETACHED =
      new DocumentDetached(ID, OTHER_HASH, LI_NA, TODAY);

  private static Decide<Contract> bySales(Event... given) {
    return contract(given).as(LI_NA.value(), Role.SALES, "BJ").knowing(KnownDocument.class, PDF);
  }

  private static AttachDocument attach(@Nullable LocalDate date) {
    return new AttachDocument(ID, OTHER_HASH, AttachmentKind.ANNEX, "Price list", date);
  }

  private static DetachDocument detach() {
    return new DetachDocument(ID, OTHER_HASH, null);
  }

  @Test
  void attachesWhatItsSenderHasStored() {
    bySales(draft()).when(attach(null)).thenEvents(ATTACHED);
    bySales(draft())
        .knowing(KnownDocument.class, KnownDocument.NONE)
        .when(attach(null))
        .thenRefusedBy(DocumentIsStored.class);
  }

  @Test
  void aDocumentIsAttachedOnceAndAgainWhenItWasDetached() {
    bySales(plus(draft(), ATTACHED)).when(attach(null)).thenRefusedBy(DocumentIsAttachedOnce.class);
    bySales(plus(draft(), ATTACHED, DETACHED)).when(attach(null)).thenEvents(ATTACHED);
  }

  @Test
  void detachesWhatIsAttached() {
    bySales(plus(draft(), ATTACHED)).when(detach()).thenEvents(DETACHED);
    bySales(draft()).when(detach()).thenRefusedBy(DocumentIsAttached.class);
    bySales(plus(draft(), ATTACHED, DETACHED))
        .when(detach())
        .thenRefusedBy(DocumentIsAttached.class);
  }

  @Test
  void whatIsAttachedAfterTheSubmissionVoidsTheApprovals() {
    ApprovalsVoided voided =
        new ApprovalsVoided(DOCUMENT, 1, List.of("branch-manager", "product-manager"));
    bySales(inJointStage()).when(attach(null)).thenEvents(ATTACHED, voided);
    bySales(plus(inJointStage(), ATTACHED)).when(detach()).thenEvents(DETACHED, voided);
  }

  @Test
  void nothingIsAttachedBeforeTheLastStep() {
    bySales(draft())
        .when(attach(TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
    bySales(plus(draft(), ATTACHED))
        .when(new DetachDocument(ID, OTHER_HASH, TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }
}
