package dev.countersign.command.omission;

import dev.countersign.command.Decide;
import dev.countersign.command.PhaseAllows;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.OmissionId;
import dev.countersign.events.employee.Role;
import dev.countersign.events.omission.OmissionConfirmed;
import dev.countersign.events.omission.OmissionProposed;
import dev.countersign.events.omission.OmissionRejected;
import dev.countersign.eventstore.LogEntry;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OmissionTest {
  private static final OmissionId ID = new OmissionId("o1");
  private static final EmployeeId DENG_HUI = new EmployeeId("E1013");
  private static final EmployeeId MA_JUN = new EmployeeId("E1010");
  private static final String TYPE = "dev.countersign.events.opportunity.OpportunityWon";
  private static final OmissionProposed PROPOSED =
      new OmissionProposed(
          ID, "pipeline", 7, "opportunity:p1", 3, TYPE, "Nobody knows it", DENG_HUI);
  private static final ProposeOmission PROPOSE =
      new ProposeOmission(ID, "pipeline", 7, "Nobody knows it");

  private static Decide<Omission> omission(Event... given) {
    return Decide.of(Omission.class)
        .knowing(OmittedEvent.class, of("opportunity:p1"))
        .given(given)
        .as(DENG_HUI.value(), Role.OPERATOR);
  }

  private static OmittedEvent of(String stream) {
    return new OmittedEvent(
        new LogEntry(7, stream, 3, "", new UUID(0, 1), TYPE, null, "{}", "{}", Instant.EPOCH));
  }

  @Test
  void isProposedForAnEventOfTheLog() {
    omission().when(PROPOSE).thenEvents(PROPOSED);
    omission()
        .knowing(OmittedEvent.class, new OmittedEvent(null))
        .when(PROPOSE)
        .thenRefusedBy(OmittedEventExists.class);
  }

  @Test
  void isConfirmedByASecondPerson() {
    ConfirmOmission confirm = new ConfirmOmission(ID);
    omission(PROPOSED)
        .as(MA_JUN.value(), Role.AUDITOR)
        .when(confirm)
        .thenEvents(new OmissionConfirmed(ID, "pipeline", 7, MA_JUN));
    omission(PROPOSED).when(confirm).thenRefusedBy(OmissionIsConfirmedByAnother.class);
    omission(PROPOSED).as(MA_JUN.value(), Role.ANALYST).when(confirm).thenNotAllowed();
  }

  @Test
  void nobodyDecidesOnWhatHappenedToThemselves() {
    omission()
        .knowing(OmittedEvent.class, of(DENG_HUI.toString()))
        .when(PROPOSE)
        .thenRefusedBy(OmittedEventIsOfAnother.class);
    omission(
            new OmissionProposed(
                ID, "staff_access", 7, MA_JUN.toString(), 3, TYPE, "Unknown", DENG_HUI))
        .as(MA_JUN.value(), Role.AUDITOR)
        .when(new ConfirmOmission(ID))
        .thenRefusedBy(OmittedEventIsOfAnother.class);
  }

  @Test
  void isRejectedOrTakenBack() {
    RejectOmission reject = new RejectOmission(ID, "The newer program takes it");
    omission(PROPOSED)
        .as(MA_JUN.value(), Role.AUDITOR)
        .when(reject)
        .thenEvents(new OmissionRejected(ID, "The newer program takes it", MA_JUN));
    omission(PROPOSED)
        .when(reject)
        .thenEvents(new OmissionRejected(ID, "The newer program takes it", DENG_HUI));
  }

  @Test
  void isDecidedOnce() {
    omission(PROPOSED, new OmissionConfirmed(ID, "pipeline", 7, MA_JUN))
        .when(new RejectOmission(ID, "Too late"))
        .thenRefusedBy(PhaseAllows.class);
    omission(PROPOSED, new OmissionRejected(ID, "No", MA_JUN))
        .as(MA_JUN.value(), Role.AUDITOR)
        .when(new ConfirmOmission(ID))
        .thenRefusedBy(PhaseAllows.class);
  }
}
