package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.PhaseAllows;
import dev.countersign.command.Refusal;
import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.approval.EscalateApproval;
import dev.countersign.command.approval.RejectDocument;
import dev.countersign.command.approval.ReturnForChange;
import dev.countersign.command.approval.WithdrawSubmission;
import dev.countersign.command.contract.approval.SubmitForApproval;
import dev.countersign.command.contract.attachment.AttachDocument;
import dev.countersign.command.contract.attachment.DetachDocument;
import dev.countersign.command.contract.classification.ClassifyContract;
import dev.countersign.command.contract.classification.ReclassifyContract;
import dev.countersign.command.contract.closing.CompleteContract;
import dev.countersign.command.contract.closing.TerminateContract;
import dev.countersign.command.contract.closing.VoidContract;
import dev.countersign.command.contract.custody.AcceptIntoArchive;
import dev.countersign.command.contract.custody.ApproveDestruction;
import dev.countersign.command.contract.custody.ArchiveOriginal;
import dev.countersign.command.contract.custody.BorrowOriginal;
import dev.countersign.command.contract.custody.CertifyCopy;
import dev.countersign.command.contract.custody.DestroyOriginals;
import dev.countersign.command.contract.custody.DistributeOriginal;
import dev.countersign.command.contract.custody.ExtendLoan;
import dev.countersign.command.contract.custody.HandOverToArchive;
import dev.countersign.command.contract.custody.HolderKind;
import dev.countersign.command.contract.custody.ProposeDestruction;
import dev.countersign.command.contract.custody.RaiseDispute;
import dev.countersign.command.contract.custody.RecoverOriginal;
import dev.countersign.command.contract.custody.RegisterOriginal;
import dev.countersign.command.contract.custody.ReturnOriginal;
import dev.countersign.command.contract.custody.SettleDispute;
import dev.countersign.command.contract.custody.StateWhyNotRecovered;
import dev.countersign.command.contract.drafting.DeviateFromClause;
import dev.countersign.command.contract.drafting.DropThirdParty;
import dev.countersign.command.contract.drafting.LinkParent;
import dev.countersign.command.contract.drafting.NameThirdParty;
import dev.countersign.command.contract.drafting.ReviseDraft;
import dev.countersign.command.contract.drafting.UnlinkParent;
import dev.countersign.command.contract.drafting.WithdrawDeviation;
import dev.countersign.command.contract.numbering.AllocateContractNumber;
import dev.countersign.command.contract.numbering.VoidContractNumber;
import dev.countersign.command.contract.review.CloseReview;
import dev.countersign.command.contract.review.RecordFinding;
import dev.countersign.command.contract.review.RequestReview;
import dev.countersign.command.contract.review.ResolveFinding;
import dev.countersign.command.contract.review.ScopeDelta;
import dev.countersign.command.contract.signing.ActivateContract;
import dev.countersign.command.contract.signing.AttestSignedFile;
import dev.countersign.command.contract.signing.IssueText;
import dev.countersign.command.contract.signing.ReceiveBack;
import dev.countersign.command.contract.signing.RegisterSignedFile;
import dev.countersign.command.contract.signing.SendForCountersigning;
import dev.countersign.command.contract.signing.SpoilCopies;
import dev.countersign.command.contract.terms.AcceptEquipment;
import dev.countersign.command.contract.terms.DeliverableItem;
import dev.countersign.command.contract.terms.EquipmentItem;
import dev.countersign.command.contract.terms.FeeLine;
import dev.countersign.command.contract.terms.GiveNotice;
import dev.countersign.command.contract.terms.LetExpire;
import dev.countersign.command.contract.terms.LinkPursuit;
import dev.countersign.command.contract.terms.MilestoneDate;
import dev.countersign.command.contract.terms.RecordGoodsReceived;
import dev.countersign.command.contract.terms.RemindOfTermEnd;
import dev.countersign.command.contract.terms.SetDeliverables;
import dev.countersign.command.contract.terms.SetEquipmentList;
import dev.countersign.command.contract.terms.SetFeeSchedule;
import dev.countersign.command.contract.terms.SetMilestones;
import dev.countersign.command.contract.terms.SetServiceLevel;
import dev.countersign.command.contract.terms.SetServiceTerm;
import dev.countersign.command.template.BothLanguages;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.contract.AttachmentKind;
import dev.countersign.events.contract.Comparison;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.Disposal;
import dev.countersign.events.contract.Equipment;
import dev.countersign.events.contract.Milestone;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.ScopeChange;
import dev.countersign.events.contract.ServiceHours;
import dev.countersign.events.contract.Severity;
import dev.countersign.events.contract.ThirdPartyRole;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PhaseAllowsTest {
  private static Set<ContractPhase> phases(ContractPhase first, ContractPhase... more) {
    return EnumSet.of(first, more);
  }

  /** Every command to a contract that exists, with the phases that it fits, as DOMAIN says. */
  static final Map<Command, Set<ContractPhase>> FITTING = new LinkedHashMap<>();

  static {
    Set<ContractPhase> editing =
        phases(ContractPhase.DRAFT, ContractPhase.IN_APPROVAL, ContractPhase.APPROVED);
    Set<ContractPhase> editingReviewed =
        phases(
            ContractPhase.DRAFT,
            ContractPhase.IN_REVIEW,
            ContractPhase.IN_APPROVAL,
            ContractPhase.APPROVED);
    Set<ContractPhase> custody =
        phases(
            ContractPhase.EXECUTED,
            ContractPhase.SEALED,
            ContractPhase.ACTIVE,
            ContractPhase.COMPLETED,
            ContractPhase.TERMINATED);
    FITTING.put(
        new ReviseDraft(ID, "x", null, "1", lines("5.00"), cny("5.00"), null), editingReviewed);
    for (Command edit :
        List.of(
            new NameThirdParty(ID, ThirdPartyRole.AGENT, new CustomerId("k2"), null, null, null),
            new DropThirdParty(ID, null),
            new LinkParent(ID, new ContractId("c0"), null),
            new UnlinkParent(ID, null),
            new AttachDocument(ID, OTHER_HASH, AttachmentKind.ANNEX, "x", null),
            new DetachDocument(ID, OTHER_HASH, null))) {
      FITTING.put(edit, editingReviewed);
    }
    FITTING.put(new LinkPursuit(ID, new BrandPursuitId("p1"), null), editing);
    FITTING.put(new SetDeliverables(ID, List.of(new DeliverableItem("x", null)), null), editing);
    FITTING.put(
        new SetFeeSchedule(ID, List.of(new FeeLine(cny("5.00"), 1, null, null)), null), editing);
    FITTING.put(
        new SetEquipmentList(
            ID,
            List.of(new EquipmentItem(Equipment.Kind.GOODS, "x", null, 1, "x", BigDecimal.TEN)),
            null),
        editing);
    FITTING.put(
        new SetMilestones(ID, List.of(new MilestoneDate(Milestone.Stage.ARRIVAL, TODAY)), null),
        editing);
    FITTING.put(
        new RecordGoodsReceived(ID, 1, 1, "x", "x", null),
        phases(ContractPhase.EXECUTED, ContractPhase.SEALED, ContractPhase.ACTIVE));
    FITTING.put(
        new AcceptEquipment(ID, 1, 1, "x", null),
        phases(ContractPhase.EXECUTED, ContractPhase.SEALED, ContractPhase.ACTIVE));
    FITTING.put(
        new RequestReview(
            ID, List.of(CHEN_JIE), List.of(new ScopeDelta(ScopeChange.Kind.ADDED, "x")), null),
        phases(ContractPhase.DRAFT, ContractPhase.IN_REVIEW));
    FITTING.put(new RecordFinding(ID, Severity.B, "x", null), phases(ContractPhase.IN_REVIEW));
    FITTING.put(new ResolveFinding(ID, 1, "x", null), phases(ContractPhase.IN_REVIEW));
    FITTING.put(new CloseReview(ID, null), phases(ContractPhase.IN_REVIEW));
    FITTING.put(new RemindOfTermEnd(ID, TODAY, 30), phases(ContractPhase.ACTIVE));
    FITTING.put(new SetServiceTerm(ID, TODAY, TODAY, false, 0, null, null), editing);
    FITTING.put(new SetServiceLevel(ID, ServiceHours.FIVE_BY_EIGHT, 4, 40, null), editing);
    FITTING.put(
        new DeviateFromClause(ID, "1", new BothLanguages("x", "x"), "x", null), editingReviewed);
    FITTING.put(new WithdrawDeviation(ID, "1", "x", null), editingReviewed);
    FITTING.put(new ClassifyContract(ID, Importance.MAJOR, null), phases(ContractPhase.DRAFT));
    FITTING.put(
        new ReclassifyContract(ID, Importance.MAJOR, "x", null),
        phases(
            ContractPhase.DRAFT,
            ContractPhase.IN_APPROVAL,
            ContractPhase.APPROVED,
            ContractPhase.NUMBERED,
            ContractPhase.SIGNED,
            ContractPhase.SEALED,
            ContractPhase.ACTIVE));
    FITTING.put(new SubmitForApproval(ID, HASH), phases(ContractPhase.DRAFT));
    FITTING.put(new ApproveStep(DOCUMENT, null, null), phases(ContractPhase.IN_APPROVAL));
    FITTING.put(new RejectDocument(DOCUMENT, null, "x"), phases(ContractPhase.IN_APPROVAL));
    FITTING.put(new ReturnForChange(DOCUMENT, null, "x"), phases(ContractPhase.IN_APPROVAL));
    FITTING.put(new WithdrawSubmission(DOCUMENT, "x"), phases(ContractPhase.IN_APPROVAL));
    FITTING.put(
        new EscalateApproval(DOCUMENT, 1, "branch-manager", AFTER_TWO_DAYS),
        phases(ContractPhase.IN_APPROVAL));
    FITTING.put(new AllocateContractNumber(ID), phases(ContractPhase.APPROVED));
    FITTING.put(
        new VoidContractNumber(ID, "x"),
        phases(
            ContractPhase.NUMBERED,
            ContractPhase.ISSUED,
            ContractPhase.SIGNED,
            ContractPhase.SEALED,
            ContractPhase.EXECUTED));
    Set<ContractPhase> ended = phases(ContractPhase.COMPLETED, ContractPhase.TERMINATED);
    FITTING.put(new HandOverToArchive(ID, List.of(1), null), custody);
    FITTING.put(new AcceptIntoArchive(ID, List.of(1), "x", "x", null), custody);
    FITTING.put(new ExtendLoan(ID, 1, TODAY, "x", null), custody);
    FITTING.put(new CertifyCopy(ID, 1, 1, "x", null), custody);
    FITTING.put(new RaiseDispute(ID, "x", null), custody);
    FITTING.put(new SettleDispute(ID, "x", null), custody);
    FITTING.put(new ProposeDestruction(ID, "x", null), ended);
    FITTING.put(new ApproveDestruction(ID, null), ended);
    FITTING.put(new DestroyOriginals(ID, LI_NA, WANG_LEI, null), ended);
    FITTING.put(new RecoverOriginal(ID, 1, "x", null), phases(ContractPhase.VOID));
    FITTING.put(new StateWhyNotRecovered(ID, 1, "x", null), phases(ContractPhase.VOID));
    FITTING.put(new IssueText(ID, null), phases(ContractPhase.NUMBERED));
    FITTING.put(new SpoilCopies(ID, 1, Disposal.STAMPED, "x", null), phases(ContractPhase.ISSUED));
    FITTING.put(new SendForCountersigning(ID, 2, "x", TODAY, null), phases(ContractPhase.ISSUED));
    FITTING.put(
        new ReceiveBack(ID, 1, null, null),
        phases(ContractPhase.ISSUED, ContractPhase.EXECUTED, ContractPhase.VOID));
    FITTING.put(ours(4, HASH, null), phases(ContractPhase.ISSUED, ContractPhase.SIGNED));
    FITTING.put(new RegisterSignedFile(ID, OTHER_HASH, null), custody);
    FITTING.put(new AttestSignedFile(ID, OTHER_HASH, Comparison.EQUAL, null, null), custody);
    FITTING.put(
        new RegisterOriginal(ID, 1, null, null),
        phases(ContractPhase.EXECUTED, ContractPhase.SEALED));
    FITTING.put(new DistributeOriginal(ID, 1, HolderKind.CUSTOMER, null, null, null), custody);
    FITTING.put(new ArchiveOriginal(ID, 1, "x", null), custody);
    FITTING.put(new BorrowOriginal(ID, 1, LI_NA, "x", TODAY, null), custody);
    FITTING.put(new ReturnOriginal(ID, 1, "x", null), custody);
    FITTING.put(
        new ActivateContract(ID, null), phases(ContractPhase.EXECUTED, ContractPhase.SEALED));
    FITTING.put(new GiveNotice(ID, Party.SELLER, null), phases(ContractPhase.ACTIVE));
    FITTING.put(new LetExpire(ID, null), phases(ContractPhase.ACTIVE));
    FITTING.put(new TerminateContract(ID, "x", null, null), phases(ContractPhase.ACTIVE));
    FITTING.put(new CompleteContract(ID, null, null), phases(ContractPhase.ACTIVE));
    FITTING.put(
        new VoidContract(ID, "x", null), phases(ContractPhase.DRAFT, ContractPhase.APPROVED));
  }

  static Stream<Arguments> refused() {
    return FITTING.entrySet().stream()
        .flatMap(
            entry ->
                EnumSet.complementOf(EnumSet.copyOf(entry.getValue())).stream()
                    .map(phase -> Arguments.of(phase, entry.getKey())));
  }

  static Stream<Arguments> fitting() {
    return FITTING.entrySet().stream()
        .flatMap(
            entry -> entry.getValue().stream().map(phase -> Arguments.of(phase, entry.getKey())));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatDoesNotFitThePhase(ContractPhase phase, Command command) {
    contract(in(phase)).when(command).thenRefusedBy(PhaseAllows.class);
  }

  @ParameterizedTest
  @MethodSource("fitting")
  void letsThroughWhatFits(ContractPhase phase, Command command) {
    assertThat(
            new PhaseAllows(phase, command, command.getClass().getAnnotation(Intention.class))
                .holds())
        .isTrue();
  }

  @Test
  void saysThePhaseAndTheCommand() {
    Refusal refusal =
        new PhaseAllows(
                ContractPhase.DRAFT,
                new AllocateContractNumber(ID),
                AllocateContractNumber.class.getAnnotation(Intention.class))
            .refusal();
    assertThat(refusal.en())
        .isEqualTo("The contract is in phase DRAFT; AllocateContractNumber fits only APPROVED.");
    assertThat(refusal.zh()).isEqualTo("合同处于“草稿”阶段,不能执行“合同编号”;该操作只适用于以下阶段:已批准。");
  }
}
