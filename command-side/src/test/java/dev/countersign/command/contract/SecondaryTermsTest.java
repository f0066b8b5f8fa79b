package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;

import dev.countersign.command.Decide;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.PhaseAllows;
import dev.countersign.command.approval.PersonBroughtInIsAnApprover;
import dev.countersign.command.contract.approval.SubmitForApproval;
import dev.countersign.command.contract.drafting.LinkParent;
import dev.countersign.command.contract.drafting.Parent;
import dev.countersign.command.contract.drafting.ParentIsInForceOrCompleted;
import dev.countersign.command.contract.drafting.ParentIsOfTheCustomer;
import dev.countersign.command.contract.drafting.ReviseDraft;
import dev.countersign.command.contract.review.CloseReview;
import dev.countersign.command.contract.review.FindingIsOpen;
import dev.countersign.command.contract.review.FindingsAreResolved;
import dev.countersign.command.contract.review.ParentIsNamed;
import dev.countersign.command.contract.review.RecordFinding;
import dev.countersign.command.contract.review.RequestReview;
import dev.countersign.command.contract.review.ResolveFinding;
import dev.countersign.command.contract.review.ReviewIsClosed;
import dev.countersign.command.contract.review.ReviewerIsOutsideTheSellingTeam;
import dev.countersign.command.contract.review.ReviewerWasAsked;
import dev.countersign.command.contract.review.ScopeDelta;
import dev.countersign.command.contract.review.SellingTeam;
import dev.countersign.command.contract.review.TypeIsReviewed;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.approval.ApprovalsVoided;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.approval.SubmissionWithdrawn;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.DraftRevised;
import dev.countersign.events.contract.FindingRecorded;
import dev.countersign.events.contract.FindingResolved;
import dev.countersign.events.contract.Line;
import dev.countersign.events.contract.ParentLinked;
import dev.countersign.events.contract.ReviewClosed;
import dev.countersign.events.contract.ReviewRequested;
import dev.countersign.events.contract.ScopeChange;
import dev.countersign.events.contract.Severity;
import dev.countersign.events.employee.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Secondary sales contracts, and their review (2.4.2). */
class SecondaryTermsTest {
  private static final Event DRAFTED = drafted(ContractType.SECONDARY_SALES, "600000.00", false);
  private static final ParentLinked LINKED = new ParentLinked(ID, PARENT, LI_NA, TODAY);
  private static final List<ScopeDelta> DELTA =
      List.of(new ScopeDelta(ScopeChange.Kind.ADDED, "A second site"));
  private static final FindingRecorded FINDING =
      new FindingRecorded(ID, 1, Severity.A, "No price for the second site", CHEN_JIE, TODAY);
  private static final FindingResolved RESOLVED =
      new FindingResolved(ID, 1, "It is in line 2", LI_NA, TODAY);
  private static final ReviewClosed CLOSED = new ReviewClosed(ID, 1, CHEN_JIE, TODAY);
  private static final DraftRevised REVISED =
      new DraftRevised(
          ID,
          2,
          "Second",
          null,
          "2026-1",
          false,
          List.of(new Line(1, PRODUCT, "Licences", 1, cny("5.00"))),
          cny("5.00"),
          LI_NA,
          TODAY,
          null);
  private static final LinkParent LINK = new LinkParent(ID, PARENT, null);

  private static Decide<Contract> by(EmployeeId employee, Role role, Event... given) {
    return contract(given).as(holder(employee, role));
  }

  private static Decide<Contract> bySales(Event... given) {
    return by(LI_NA, Role.SALES, given);
  }

  private static Decide<Contract> byReviewer(Event... given) {
    return by(CHEN_JIE, Role.LEGAL, given);
  }

  private static ReviewRequested requested(int round) {
    return new ReviewRequested(
        ID,
        round,
        List.of(CHEN_JIE),
        List.of(new ScopeChange(ScopeChange.Kind.ADDED, "A second site")),
        LI_NA,
        TODAY);
  }

  private static RequestReview request(EmployeeId... reviewers) {
    return new RequestReview(ID, List.of(reviewers), DELTA, null);
  }

  private static Event[] inReview(Event... more) {
    return plus(in(ContractPhase.IN_REVIEW), more);
  }

  @Test
  void addsToAContractOfTheSameCustomerThatIsInForce() {
    bySales(DRAFTED).when(LINK).thenEvents(LINKED);
    bySales(DRAFTED)
        .knowing(Parent.class, new Parent(new CustomerId("k2"), ContractPhase.ACTIVE))
        .when(LINK)
        .thenRefusedBy(ParentIsOfTheCustomer.class);
  }

  @ParameterizedTest
  @EnumSource(ContractPhase.class)
  void theParentIsActiveOrCompleted(ContractPhase phase) {
    Decide<Contract>.Outcome linked =
        bySales(DRAFTED).knowing(Parent.class, new Parent(CUSTOMER, phase)).when(LINK);
    if (Set.of(ContractPhase.ACTIVE, ContractPhase.COMPLETED).contains(phase)) {
      linked.thenEvents(LINKED);
    } else {
      linked.thenRefusedBy(ParentIsInForceOrCompleted.class);
    }
  }

  @Test
  void isReviewedByOthersWithWhatItChanges() {
    bySales(DRAFTED, LINKED).when(request(CHEN_JIE)).thenEvents(requested(1));
    bySales(inReview()).when(request(CHEN_JIE)).thenEvents(requested(2));
    bySales(DRAFTED)
        .knowing(Parent.class, Parent.NONE)
        .when(request(CHEN_JIE))
        .thenRefusedBy(ParentIsNamed.class);
    bySales(draft()).when(request(CHEN_JIE)).thenRefusedBy(TypeIsReviewed.class);
  }

  @Test
  void nobodyOfTheSellingTeamReviews() {
    bySales(DRAFTED, LINKED)
        .when(request(CHEN_JIE, LI_NA))
        .thenRefusedBy(ReviewerIsOutsideTheSellingTeam.class);
    bySales(DRAFTED, LINKED)
        .knowing(SellingTeam.class, new SellingTeam(Set.of(SUN_LI)))
        .when(request(SUN_LI))
        .thenRefusedBy(ReviewerIsOutsideTheSellingTeam.class);
    // Who wrote in it is of the team, whatever their role.
    bySales(DRAFTED, new ParentLinked(ID, PARENT, CHEN_JIE, TODAY))
        .when(request(CHEN_JIE))
        .thenRefusedBy(ReviewerIsOutsideTheSellingTeam.class);
    bySales(DRAFTED, LINKED).when(request(XU_YAN)).thenRefusedBy(PersonBroughtInIsAnApprover.class);
  }

  @Test
  void whoWasAskedFindsAndCloses() {
    byReviewer(inReview())
        .when(new RecordFinding(ID, Severity.A, "No price for the second site", null))
        .thenEvents(FINDING);
    byReviewer(inReview(FINDING))
        .when(new RecordFinding(ID, Severity.C, "A typo", null))
        .thenEvents(new FindingRecorded(ID, 2, Severity.C, "A typo", CHEN_JIE, TODAY));
    byReviewer(inReview()).when(new CloseReview(ID, null)).thenEvents(CLOSED);
    by(SUN_LI, Role.PRODUCT_MANAGER, inReview())
        .when(new RecordFinding(ID, Severity.A, "Me too", null))
        .thenRefusedBy(ReviewerWasAsked.class);
    by(SUN_LI, Role.PRODUCT_MANAGER, inReview())
        .when(new CloseReview(ID, null))
        .thenRefusedBy(ReviewerWasAsked.class);
    // Somebody who wrote in it meanwhile.
    byReviewer(inReview(new ParentLinked(ID, PARENT, CHEN_JIE, TODAY)))
        .when(new CloseReview(ID, null))
        .thenRefusedBy(ReviewerIsOutsideTheSellingTeam.class);
  }

  @Test
  void findingsAreResolvedOnceAndBeforeTheReviewIsClosed() {
    bySales(inReview(FINDING))
        .when(new ResolveFinding(ID, 1, "It is in line 2", null))
        .thenEvents(RESOLVED);
    bySales(inReview(FINDING, RESOLVED))
        .when(new ResolveFinding(ID, 1, "Again", null))
        .thenRefusedBy(FindingIsOpen.class);
    bySales(inReview())
        .when(new ResolveFinding(ID, 1, "What?", null))
        .thenRefusedBy(FindingIsOpen.class);
    byReviewer(inReview(FINDING))
        .when(new CloseReview(ID, null))
        .thenRefusedBy(FindingsAreResolved.class);
    byReviewer(inReview(FINDING, RESOLVED)).when(new CloseReview(ID, null)).thenEvents(CLOSED);
  }

  @Test
  void isEditedInReviewWithoutVoidingAnything() {
    bySales(inReview(FINDING))
        .when(new ReviseDraft(ID, "Second", null, "2026-1", lines("5.00"), cny("5.00"), null))
        .thenEvents(REVISED);
  }

  @Test
  void isNotReviewedBeforeItWasSubmittedLast() {
    SubmittedForApproval submitted = submitted(1, HASH);
    bySales(
            inReview(
                CLOSED,
                new SubmittedForApproval(
                    submitted.document(),
                    submitted.round(),
                    submitted.branchId(),
                    submitted.documentHash(),
                    submitted.basis(),
                    submitted.route(),
                    submitted.routeDueAt(),
                    submitted.submittedBy(),
                    submitted.policyVersion(),
                    TODAY.plusDays(2)),
                new SubmissionWithdrawn(DOCUMENT, 1, LI_NA, "x")))
        .at("2026-03-05T02:00:00Z")
        .when(new RequestReview(ID, List.of(CHEN_JIE), DELTA, TODAY.plusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void isSubmittedAfterAReviewOfWhatItSaysNow() {
    SubmitForApproval submit = new SubmitForApproval(ID, HASH);
    bySales(DRAFTED)
        .knowing(Parent.class, Parent.NONE)
        .when(submit)
        .thenRefusedBy(ParentIsNamed.class);
    bySales(DRAFTED, LINKED).when(submit).thenRefusedBy(ReviewIsClosed.class);
    bySales(inReview(FINDING)).when(submit).thenRefusedBy(PhaseAllows.class);
    bySales(inReview(CLOSED, REVISED)).when(submit).thenRefusedBy(ReviewIsClosed.class);
    bySales(inReview(CLOSED))
        .when(submit)
        .thenEvents(
            submitted(
                LI_NA,
                1,
                HASH,
                new RouteBasis(
                    ContractType.SECONDARY_SALES.name(),
                    cny("600000.00"),
                    List.of(),
                    Importance.GENERAL,
                    false,
                    null),
                GENERAL_ROUTE),
            opened(1, 1, new StepDue("branch-manager", AFTER_TWO_DAYS)));
  }

  @Test
  void theParentIsStillInForceThen() {
    bySales(inReview(CLOSED))
        .knowing(Parent.class, new Parent(CUSTOMER, ContractPhase.TERMINATED))
        .when(new SubmitForApproval(ID, HASH))
        .thenRefusedBy(ParentIsInForceOrCompleted.class);
    bySales(inReview(CLOSED))
        .knowing(Parent.class, new Parent(new CustomerId("k2"), ContractPhase.ACTIVE))
        .when(new SubmitForApproval(ID, HASH))
        .thenRefusedBy(ParentIsOfTheCustomer.class);
  }

  @Test
  void anotherParentVoidsApprovalsAndReview() {
    Event[] submitted = inReview(CLOSED, submitted(1, HASH));
    bySales(submitted).when(LINK).thenEvents(LINKED, new ApprovalsVoided(DOCUMENT, 1, List.of()));
    bySales(plus(submitted, LINKED, new ApprovalsVoided(DOCUMENT, 1, List.of())))
        .when(new SubmitForApproval(ID, HASH))
        .thenRefusedBy(ReviewIsClosed.class);
  }
}
