package dev.countersign.query.contractarchive;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.TemplateId;
import dev.countersign.events.approval.ApprovalEvent;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.approval.DocumentRejected;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.contract.ClauseDeviated;
import dev.countersign.events.contract.ContractActivated;
import dev.countersign.events.contract.ContractClassified;
import dev.countersign.events.contract.ContractCompleted;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractEdit;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.ContractExecuted;
import dev.countersign.events.contract.ContractExpired;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractNumberVoided;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.ContractReclassified;
import dev.countersign.events.contract.ContractSigned;
import dev.countersign.events.contract.ContractTerminated;
import dev.countersign.events.contract.ContractVoided;
import dev.countersign.events.contract.CopiesReceivedBack;
import dev.countersign.events.contract.CopiesSent;
import dev.countersign.events.contract.CopiesSpoiled;
import dev.countersign.events.contract.CopyCertified;
import dev.countersign.events.contract.DeliverablesSet;
import dev.countersign.events.contract.DestructionApproved;
import dev.countersign.events.contract.DestructionProposed;
import dev.countersign.events.contract.DeviationWithdrawn;
import dev.countersign.events.contract.DisputeRaised;
import dev.countersign.events.contract.DisputeSettled;
import dev.countersign.events.contract.DocumentAttached;
import dev.countersign.events.contract.DocumentDetached;
import dev.countersign.events.contract.DraftRevised;
import dev.countersign.events.contract.EquipmentAccepted;
import dev.countersign.events.contract.EquipmentListSet;
import dev.countersign.events.contract.ExecutionRecorded;
import dev.countersign.events.contract.FeeScheduleSet;
import dev.countersign.events.contract.FindingRecorded;
import dev.countersign.events.contract.FindingResolved;
import dev.countersign.events.contract.GoodsReceived;
import dev.countersign.events.contract.Holder;
import dev.countersign.events.contract.LoanExtended;
import dev.countersign.events.contract.MilestonesSet;
import dev.countersign.events.contract.NoticeGiven;
import dev.countersign.events.contract.OriginalArchived;
import dev.countersign.events.contract.OriginalBorrowed;
import dev.countersign.events.contract.OriginalDistributed;
import dev.countersign.events.contract.OriginalNotRecovered;
import dev.countersign.events.contract.OriginalRecovered;
import dev.countersign.events.contract.OriginalRegistered;
import dev.countersign.events.contract.OriginalReturned;
import dev.countersign.events.contract.OriginalsDestroyed;
import dev.countersign.events.contract.OriginalsHandedOver;
import dev.countersign.events.contract.ParentLinked;
import dev.countersign.events.contract.ParentUnlinked;
import dev.countersign.events.contract.PursuitLinked;
import dev.countersign.events.contract.RenewalDrafted;
import dev.countersign.events.contract.RetentionBegun;
import dev.countersign.events.contract.ReviewClosed;
import dev.countersign.events.contract.ReviewRequested;
import dev.countersign.events.contract.SealUsed;
import dev.countersign.events.contract.ServiceLevelSet;
import dev.countersign.events.contract.ServiceTermSet;
import dev.countersign.events.contract.SignatureRecorded;
import dev.countersign.events.contract.SignedFileAttested;
import dev.countersign.events.contract.SignedFileRegistered;
import dev.countersign.events.contract.TermEndReminded;
import dev.countersign.events.contract.TextIssued;
import dev.countersign.events.contract.ThirdPartyDropped;
import dev.countersign.events.contract.ThirdPartyNamed;
import dev.countersign.events.memo.MemoAttached;
import dev.countersign.events.memo.MemoCountersigned;
import dev.countersign.events.memo.MemoDrafted;
import dev.countersign.events.memo.MemoEvent;
import dev.countersign.events.template.TemplateEvent;
import dev.countersign.events.template.TemplatePublished;
import dev.countersign.events.template.TemplateRetired;
import dev.countersign.events.template.TemplateRevised;
import dev.countersign.query.contractarchive.Contract.Deviation;
import dev.countersign.query.contractarchive.Contract.Document;
import dev.countersign.query.contractarchive.Contract.Milestones;
import dev.countersign.query.contractarchive.Contract.Related;
import dev.countersign.query.contractarchive.Contract.Service;
import dev.countersign.query.contractarchive.Contract.Submission;
import dev.countersign.query.names.Names;
import dev.countersign.query.projection.Journal;
import dev.countersign.query.projection.LastChange;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Recorded;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.VersionedTable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows contracts from the draft into the archive, their originals, numbers and memos, and the
 * templates that they are drafted on.
 */
final class ContractArchiveProjector implements Projector {
  private final VersionedTable<Contract> contracts;
  private final VersionedTable<ContractVersion> versions;
  private final VersionedTable<Original> originals;
  private final Journal<Transfer> transfers;
  private final Journal<Signature> signatures;
  private final Journal<Execution> executions;
  private final Journal<SpoiledCopies> spoiled;
  private final VersionedTable<Consignment> consignments;
  private final VersionedTable<VoidOriginal> voidOriginals;
  private final VersionedTable<RegisteredNumber> numbers;
  private final VersionedTable<Memo> memos;
  private final VersionedTable<Attachment> documents;
  private final Journal<Happening> happenings;
  private final VersionedTable<Template> templates;
  private final VersionedTable<TemplateVersion> templateVersions;
  private final Names names;

  ContractArchiveProjector(Tables tables) {
    contracts = tables.versioned("contract", Contract.class);
    versions = tables.versioned("contract_version", ContractVersion.class);
    originals = tables.versioned("original", Original.class);
    transfers = tables.journal("transfer", Transfer.class);
    signatures = tables.journal("signature", Signature.class);
    executions = tables.journal("execution", Execution.class);
    spoiled = tables.journal("spoiled_copies", SpoiledCopies.class);
    consignments = tables.versioned("consignment", Consignment.class);
    voidOriginals = tables.versioned("void_original", VoidOriginal.class);
    numbers = tables.versioned("number_register", RegisteredNumber.class);
    memos = tables.versioned("memo", Memo.class);
    documents = tables.versioned("document", Attachment.class);
    happenings = tables.journal("happening", Happening.class);
    templates = tables.versioned("template", Template.class);
    templateVersions = tables.versioned("template_version", TemplateVersion.class);
    names = new Names(tables);
  }

  @Override
  public void project(Recorded recorded) {
    names.project(recorded.event());
    switch (recorded.event()) {
      case ContractEvent e -> {
        contract(e, recorded);
        tell(e.contractId(), recorded);
        versions.put(new ContractVersion(e.contractId(), recorded.sequence()));
      }
      case ApprovalEvent e when e.document().kind() == DocumentKind.CONTRACT -> {
        ContractId contractId = new ContractId(e.document().value());
        approval(contractId, e, recorded);
        tell(contractId, recorded);
        versions.put(new ContractVersion(contractId, recorded.sequence()));
      }
      case MemoEvent e -> memo(e, recorded);
      case TemplateEvent e -> template(e, recorded);
      default -> {}
    }
    contracts(recorded.event())
        .forEach(contractId -> happenings.add(Happening.of(contractId, recorded)));
  }

  /** Those that it names, or whose memo it names. */
  private Set<ContractId> contracts(Event event) {
    return event instanceof MemoCountersigned e
        ? Set.of(memos.get(e.memoId()).contractId())
        : EventParts.of(event).contracts(event);
  }

  private void approval(ContractId contractId, ApprovalEvent event, Recorded recorded) {
    switch (event) {
      case SubmittedForApproval e ->
          change(
              contractId,
              recorded,
              e.effectiveDate(),
              contract -> contract.madeBy(e.submittedBy()).withSubmission(Submission.of(e)));
      case DocumentApproved e ->
          reach(
              contractId,
              recorded,
              e.effectiveDate(),
              milestones -> milestones.approvedOn(e.effectiveDate()));
      case DocumentRejected e ->
          reach(
              contractId,
              recorded,
              e.effectiveDate(),
              milestones -> milestones.endedOn(e.effectiveDate()).endReason(e.reason()));
      default -> {}
    }
  }

  /** The last change of a contract is its last event, also one that changes nothing in its row. */
  private void tell(ContractId contractId, Recorded recorded) {
    change(contractId, recorded, recorded.event().effectiveDate(), same -> same);
  }

  private void contract(ContractEvent event, Recorded recorded) {
    switch (event) {
      case ContractDrafted e -> draft(e, recorded);
      case DraftRevised e ->
          change(
              e.contractId(),
              recorded,
              e.effectiveDate(),
              contract ->
                  contract.withDocument(document(e, contract.document())).madeBy(e.revisedBy()));
      case ClauseDeviated e ->
          change(
              e.contractId(),
              recorded,
              e.effectiveDate(),
              contract ->
                  contract.withDocument(document(e, contract.document())).madeBy(e.deviatedBy()));
      case DeviationWithdrawn e ->
          change(
              e.contractId(),
              recorded,
              e.effectiveDate(),
              contract ->
                  contract.withDocument(document(e, contract.document())).madeBy(e.withdrawnBy()));
      case DocumentAttached e -> {
        documents.put(
            new Attachment(
                e.contractId(),
                e.fileHash(),
                contracts.get(e.contractId()).branchId(),
                e.kind().name(),
                e.title(),
                e.size(),
                e.mediaType(),
                e.attachedBy(),
                e.effectiveDate()));
        edit(event, recorded);
      }
      case DocumentDetached e -> {
        documents.remove(e.contractId(), e.fileHash());
        edit(event, recorded);
      }
      case ContractClassified e ->
          change(
              e.contractId(),
              recorded,
              e.effectiveDate(),
              contract -> contract.classified(e.importance()));
      case ContractReclassified e ->
          change(
              e.contractId(),
              recorded,
              e.effectiveDate(),
              contract -> contract.classified(e.toImportance()));
      case ParentLinked e ->
          relate(
              e.contractId(),
              recorded,
              e.effectiveDate(),
              related -> related.buildingOn(e.parentId()),
              e.linkedBy());
      case ParentUnlinked e ->
          relate(
              e.contractId(),
              recorded,
              e.effectiveDate(),
              related -> related.buildingOn(null),
              e.unlinkedBy());
      case ThirdPartyNamed e ->
          relate(
              e.contractId(),
              recorded,
              e.effectiveDate(),
              related -> related.with(e.thirdParty()),
              e.namedBy());
      case ThirdPartyDropped e ->
          relate(
              e.contractId(),
              recorded,
              e.effectiveDate(),
              Related::withoutThirdParty,
              e.droppedBy());
      case ServiceTermSet e ->
          serve(
              e.contractId(),
              recorded,
              e.effectiveDate(),
              service ->
                  service
                      .serviceFrom(e.from())
                      .serviceTo(e.to())
                      .renewsTacitly(e.renewsTacitly())
                      .noticeDays(e.noticeDays()),
              contract -> contract.madeBy(e.setBy()));
      case ServiceLevelSet e ->
          serve(
              e.contractId(),
              recorded,
              e.effectiveDate(),
              service ->
                  service
                      .serviceHours(e.hours())
                      .responseHours(e.responseHours())
                      .resolutionHours(e.resolutionHours()),
              contract -> contract.madeBy(e.setBy()));
      // What differs by type stands in the view of terms; here only who wrote in it.
      case PursuitLinked _,
          DeliverablesSet _,
          FeeScheduleSet _,
          EquipmentListSet _,
          MilestonesSet _,
          RenewalDrafted _,
          ReviewRequested _,
          FindingRecorded _,
          FindingResolved _,
          ReviewClosed _,
          GoodsReceived _,
          EquipmentAccepted _,
          TermEndReminded _ ->
          edit(event, recorded);
      case NoticeGiven e ->
          serve(
              e.contractId(),
              recorded,
              e.effectiveDate(),
              service -> service.noticeOn(e.effectiveDate()).noticeBy(e.party()),
              same -> same);
      case ContractExpired e ->
          reach(
              e.contractId(),
              recorded,
              e.effectiveDate(),
              milestones -> milestones.endedOn(e.effectiveDate()));
      case ContractNumberAllocated e -> allocate(e, recorded);
      case ContractNumberVoided e -> {
        voidOriginals(e);
        numbers.change(
            number -> number.with(row -> row.voidedOn(e.effectiveDate()).voidReason(e.reason())),
            e.contractId());
        end(e.contractId(), recorded, e.effectiveDate(), e.reason());
      }
      case TextIssued e ->
          execute(
              e.contractId(),
              recorded,
              e.effectiveDate(),
              signing -> signing.issuedOn(e.effectiveDate()).issuedHash(e.issuedHash()));
      case CopiesSent e ->
          consignments.put(
              new Consignment(
                  e.contractId(),
                  e.consignment(),
                  contracts.get(e.contractId()).branchId(),
                  e.copies(),
                  e.copies(),
                  e.courier(),
                  e.effectiveDate(),
                  e.dueDate()));
      case CopiesReceivedBack e -> receive(e);
      case CopiesSpoiled e ->
          spoiled.add(
              new SpoiledCopies(
                  e.contractId(),
                  e.copies(),
                  e.disposal(),
                  e.reason(),
                  e.recordedBy(),
                  e.effectiveDate()));
      case ExecutionRecorded e -> {
        made(e.contractId(), e.copies(), recorded);
        executions.add(
            new Execution(
                e.contractId(),
                e.side(),
                e.signatory(),
                e.seal(),
                e.copies(),
                e.crossPage(),
                e.documentHash(),
                e.recordedBy(),
                e.effectiveDate()));
      }
      case ContractExecuted e -> conclude(e, recorded);
      case SignedFileRegistered e -> {
        store(e);
        execute(
            e.contractId(),
            recorded,
            e.effectiveDate(),
            signing ->
                signing
                    .signedFileHash(e.fileHash())
                    .signedFileBy(e.madeBy())
                    .signedFileOn(e.effectiveDate())
                    .comparison(null)
                    .signedFileDeviations(null)
                    .attestedBy(null)
                    .attestedOn(null));
      }
      case SignedFileAttested e ->
          execute(
              e.contractId(),
              recorded,
              e.effectiveDate(),
              signing ->
                  signing
                      .comparison(e.result())
                      .signedFileDeviations(e.deviations())
                      .attestedBy(e.attestedBy())
                      .attestedOn(e.effectiveDate()));
      case SignatureRecorded e ->
          signatures.add(
              new Signature(
                  e.contractId(), e.party(), e.signatory(), e.documentHash(), e.effectiveDate()));
      case ContractSigned e ->
          reach(
              e.contractId(),
              recorded,
              e.effectiveDate(),
              milestones ->
                  milestones.signedOn(e.effectiveDate()).distributionDue(e.distributionDue()));
      case SealUsed e -> {
        made(e.contractId(), e.copies(), recorded);
        reach(
            e.contractId(),
            recorded,
            e.effectiveDate(),
            milestones -> milestones.sealedOn(e.effectiveDate()).sealedCopies(e.copies()));
      }
      case ContractActivated e ->
          reach(
              e.contractId(),
              recorded,
              e.effectiveDate(),
              milestones -> milestones.activeOn(e.effectiveDate()));
      case ContractCompleted e -> end(e.contractId(), recorded, e.effectiveDate(), e.exception());
      case ContractTerminated e ->
          reach(
              e.contractId(),
              recorded,
              e.effectiveDate(),
              milestones ->
                  milestones
                      .endedOn(e.effectiveDate())
                      .endReason(e.reason())
                      .settlement(e.settlement()));
      case ContractVoided e -> end(e.contractId(), recorded, e.effectiveDate(), e.reason());
      case OriginalRegistered e -> register(e, recorded);
      case OriginalDistributed e ->
          transfer(
              e.contractId(),
              e.original(),
              new Move("distributed", e.toHolder(), null, null, e.effectiveDate()),
              recorded);
      case OriginalArchived e -> {
        transfer(
            e.contractId(),
            e.original(),
            new Move("archived", Holder.archive(e.location()), null, null, e.effectiveDate()),
            recorded);
        originals.change(
            original -> original.withArchiveNumber(e.archiveNumber()),
            e.contractId(),
            e.original());
      }
      case OriginalBorrowed e ->
          transfer(
              e.contractId(),
              e.original(),
              new Move(
                  "borrowed",
                  Holder.employee(e.borrowerId()),
                  e.dueDate(),
                  e.purpose(),
                  e.effectiveDate()),
              recorded);
      case OriginalReturned e ->
          transfer(
              e.contractId(),
              e.original(),
              new Move("returned", Holder.archive(e.location()), null, null, e.effectiveDate()),
              recorded);
      case OriginalsHandedOver e ->
          e.originals()
              .forEach(
                  number ->
                      originals.change(
                          original -> original.withHandedOverOn(e.effectiveDate()),
                          e.contractId(),
                          number));
      case LoanExtended e ->
          originals.change(
              original -> original.withBorrowedUntil(e.toDueDate()), e.contractId(), e.original());
      case OriginalRecovered e -> recover(e, recorded);
      case OriginalNotRecovered e ->
          voidOriginals.change(
              original ->
                  original.with(row -> row.statedOn(e.effectiveDate()).statement(e.statement())),
              e.contractId(),
              e.original());
      case RetentionBegun e ->
          retain(
              e.contractId(),
              recorded,
              retention ->
                  retention.retentionBegun(e.effectiveDate()).retainUntil(e.retainUntil()));
      case DisputeRaised e ->
          retain(e.contractId(), recorded, retention -> retention.disputeSince(e.effectiveDate()));
      case DisputeSettled e ->
          retain(e.contractId(), recorded, retention -> retention.disputeSince(null));
      case DestructionProposed e ->
          retain(
              e.contractId(),
              recorded,
              retention ->
                  retention.destructionProposedOn(e.effectiveDate()).destructionApprovedOn(null));
      case DestructionApproved e ->
          retain(
              e.contractId(),
              recorded,
              retention -> retention.destructionApprovedOn(e.effectiveDate()));
      case OriginalsDestroyed e -> destroy(e, recorded);
      case CopyCertified _ -> {}
    }
  }

  /** Where it is stored, it is read as what is attached is. */
  private void store(SignedFileRegistered e) {
    if (e.size() != null && e.mediaType() != null) {
      documents.put(
          new Attachment(
              e.contractId(),
              e.fileHash(),
              contracts.get(e.contractId()).branchId(),
              Attachment.SIGNED_FILE,
              null,
              e.size(),
              e.mediaType(),
              e.madeBy(),
              e.effectiveDate()));
    }
  }

  private void edit(ContractEvent event, Recorded recorded) {
    if (event instanceof ContractEdit edit) {
      change(
          event.contractId(),
          recorded,
          event.effectiveDate(),
          contract -> contract.madeBy(edit.editor()));
    }
  }

  private void draft(ContractDrafted e, Recorded recorded) {
    contracts.put(
        new Contract(
            e.contractId(),
            e.type(),
            e.branchId(),
            e.customerId(),
            e.opportunityId(),
            ContractPhase.DRAFT,
            List.of(e.makerId()),
            Document.of(
                1,
                e.title(),
                e.templateId(),
                e.templateVersion(),
                e.standardTemplate(),
                List.of(),
                e.lines(),
                e.amount()),
            Related.NONE,
            Submission.NONE,
            Milestones.drafted(e.effectiveDate()),
            Contract.Signing.NONE,
            Contract.Retention.NONE,
            Service.NONE,
            LastChange.of(recorded, e.effectiveDate())));
  }

  /** Deviations stand while the contract stays on the same version of the template. */
  private static Document document(DraftRevised e, Document before) {
    return Document.of(
        e.version(),
        e.title(),
        e.templateId(),
        e.templateVersion(),
        e.standardTemplate(),
        before.isOn(e.templateId(), e.templateVersion()) ? before.deviations() : List.of(),
        e.lines(),
        e.amount());
  }

  private static Document document(ClauseDeviated e, Document before) {
    Deviation deviation =
        new Deviation(e.clause(), e.text(), e.reason(), e.deviatedBy(), e.effectiveDate());
    return before.deviating(
        e.version(),
        false,
        Stream.concat(before.otherDeviations(e.clause()), Stream.of(deviation))
            .sorted(Comparator.comparing(Deviation::clause))
            .toList());
  }

  private static Document document(DeviationWithdrawn e, Document before) {
    return before.deviating(
        e.version(), e.standardTemplate(), before.otherDeviations(e.clause()).toList());
  }

  private void template(TemplateEvent event, Recorded recorded) {
    switch (event) {
      case TemplatePublished e -> {
        templates.put(
            new Template(
                e.templateId(),
                e.contractType(),
                e.name(),
                null,
                null,
                recorded.sequence(),
                LastChange.of(recorded, null)));
        templateVersions.put(
            new TemplateVersion(
                e.templateId(),
                1,
                e.version(),
                e.effectiveFrom(),
                e.documentHash(),
                e.clauses(),
                e.publishedBy()));
      }
      case TemplateRevised e -> {
        change(e.templateId(), recorded, same -> {});
        templateVersions.put(
            new TemplateVersion(
                e.templateId(),
                e.ordinal(),
                e.version(),
                e.effectiveFrom(),
                e.documentHash(),
                e.clauses(),
                e.publishedBy()));
      }
      case TemplateRetired e ->
          change(
              e.templateId(),
              recorded,
              row -> row.retiredFrom(e.retiredFrom()).retiredWhy(e.reason()));
    }
  }

  private void change(TemplateId id, Recorded recorded, Consumer<TemplateBuilder> change) {
    templates.change(
        template ->
            template
                .with(change)
                .with(
                    row -> row.version(recorded.sequence()).change(LastChange.of(recorded, null))),
        id);
  }

  private void allocate(ContractNumberAllocated e, Recorded recorded) {
    numbers.put(
        new RegisteredNumber(
            e.contractId(),
            contracts.get(e.contractId()).branchId(),
            e.number(),
            e.series(),
            e.ordinal(),
            e.policyVersion(),
            e.effectiveDate(),
            null,
            null));
    reach(
        e.contractId(),
        recorded,
        e.effectiveDate(),
        milestones -> milestones.number(e.number()).numberedOn(e.effectiveDate()));
  }

  private void end(
      ContractId contractId, Recorded recorded, LocalDate on, @Nullable String reason) {
    reach(contractId, recorded, on, milestones -> milestones.endedOn(on).endReason(reason));
  }

  private void reach(
      ContractId contractId,
      Recorded recorded,
      LocalDate effectiveDate,
      Consumer<ContractMilestonesBuilder> milestone) {
    change(
        contractId,
        recorded,
        effectiveDate,
        contract -> contract.withMilestones(contract.milestones().with(milestone)));
  }

  private void relate(
      ContractId contractId,
      Recorded recorded,
      LocalDate effectiveDate,
      UnaryOperator<Related> relation,
      EmployeeId editor) {
    change(
        contractId,
        recorded,
        effectiveDate,
        contract -> contract.withRelated(relation.apply(contract.related())).madeBy(editor));
  }

  private void execute(
      ContractId contractId,
      Recorded recorded,
      LocalDate effectiveDate,
      Consumer<ContractSigningBuilder> progress) {
    change(
        contractId,
        recorded,
        effectiveDate,
        contract -> contract.withSigning(contract.signing().with(progress)));
  }

  /** One that both parties had signed before its seals were recorded stays signed on that day. */
  private void conclude(ContractExecuted e, Recorded recorded) {
    execute(
        e.contractId(), recorded, e.effectiveDate(), signing -> signing.archiveDue(e.archiveDue()));
    reach(
        e.contractId(),
        recorded,
        e.effectiveDate(),
        milestones -> {
          if (milestones.signedOn() == null) {
            milestones.signedOn(e.effectiveDate()).distributionDue(e.distributionDue());
          }
          milestones.sealedOn(e.effectiveDate()).sealedCopies(e.copies());
        });
  }

  /** What comes back is of the consignment that waits the longest. */
  private void receive(CopiesReceivedBack e) {
    int back = e.copies() + e.kept();
    for (Consignment consignment : consignments.list(e.contractId())) {
      int ofThis = Math.min(back, consignment.outstanding());
      consignments.put(consignment.withOutstanding(consignment.outstanding() - ofThis));
      back -= ofThis;
    }
  }

  private void serve(
      ContractId contractId,
      Recorded recorded,
      LocalDate effectiveDate,
      Consumer<ContractServiceBuilder> promise,
      UnaryOperator<Contract> more) {
    change(
        contractId,
        recorded,
        effectiveDate,
        contract -> more.apply(contract.withService(contract.service().with(promise))));
  }

  private void change(
      ContractId contractId,
      Recorded recorded,
      @Nullable LocalDate effectiveDate,
      UnaryOperator<Contract> change) {
    contracts.change(
        contract ->
            change
                .apply(contract)
                .with(
                    row ->
                        row.phase(contract.phase().after(recorded.event()))
                            .change(LastChange.of(recorded, effectiveDate))),
        contractId);
  }

  private void register(OriginalRegistered e, Recorded recorded) {
    appear(e.contractId(), e.original(), e.of(), e.holder(), "registered", recorded);
  }

  /** An original with its first holder that we know of. */
  private void appear(
      ContractId contractId,
      int number,
      int of,
      Holder holder,
      String transfer,
      Recorded recorded) {
    LocalDate date = Objects.requireNonNull(recorded.event().effectiveDate());
    BranchId branch = contracts.get(contractId).branchId();
    originals.put(
        new Original(
            contractId,
            number,
            of,
            branch,
            holder.kind(),
            holder.name(),
            holder.employeeId(),
            date,
            null,
            null,
            null,
            null));
    transfers.add(
        new Transfer(
            contractId,
            number,
            branch,
            transfer,
            null,
            null,
            null,
            holder.kind(),
            holder.name(),
            holder.employeeId(),
            null,
            null,
            date,
            recorded.recordedAt(),
            recorded.actor()));
  }

  private void retain(
      ContractId contractId, Recorded recorded, Consumer<ContractRetentionBuilder> progress) {
    change(
        contractId,
        recorded,
        recorded.event().effectiveDate(),
        contract -> contract.withRetention(contract.retention().with(progress)));
  }

  private void destroy(OriginalsDestroyed e, Recorded recorded) {
    for (int number : e.originals()) {
      transfer(
          e.contractId(),
          number,
          new Move(
              "destroyed", new Holder("nobody", "destroyed", null), null, null, e.effectiveDate()),
          recorded);
      originals.remove(e.contractId(), number);
    }
    retain(e.contractId(), recorded, retention -> retention.destroyedOn(e.effectiveDate()));
  }

  /** As many copies as one side has sealed already. */
  private void made(ContractId contractId, int copies, Recorded recorded) {
    execute(
        contractId,
        recorded,
        Objects.requireNonNull(recorded.event().effectiveDate()),
        signing -> signing.copiesMade(copies));
  }

  private void voidOriginals(ContractNumberVoided e) {
    Contract contract = contracts.get(e.contractId());
    int made = Objects.requireNonNullElse(contract.signing().copiesMade(), 0);
    for (int original = 1; original <= made; original++) {
      voidOriginals.put(
          new VoidOriginal(
              e.contractId(), original, contract.branchId(), e.effectiveDate(), null, null, null));
    }
  }

  /** It may have been registered, or not. */
  private void recover(OriginalRecovered e, Recorded recorded) {
    voidOriginals.change(
        original -> original.withRecoveredOn(e.effectiveDate()), e.contractId(), e.original());
    Holder archive = Holder.archive(e.location());
    if (originals.find(e.contractId(), e.original()).isPresent()) {
      transfer(
          e.contractId(),
          e.original(),
          new Move("recovered", archive, null, null, e.effectiveDate()),
          recorded);
    } else {
      appear(e.contractId(), e.original(), copiesMade(e), archive, "recovered", recorded);
    }
  }

  private int copiesMade(OriginalRecovered e) {
    return Objects.requireNonNull(contracts.get(e.contractId()).signing().copiesMade());
  }

  /** What an original is handed over for. */
  private record Move(
      String name,
      Holder to,
      @Nullable LocalDate until,
      @Nullable String purpose,
      LocalDate effectiveDate) {}

  private void transfer(ContractId contractId, int number, Move move, Recorded recorded) {
    Original before = originals.get(contractId, number);
    originals.put(before.heldBy(move.to(), move.effectiveDate(), move.until(), move.purpose()));
    transfers.add(
        new Transfer(
            contractId,
            number,
            before.branchId(),
            move.name(),
            before.holderKind(),
            before.holderName(),
            before.holderEmployeeId(),
            move.to().kind(),
            move.to().name(),
            move.to().employeeId(),
            move.until(),
            move.purpose(),
            move.effectiveDate(),
            recorded.recordedAt(),
            recorded.actor()));
  }

  private void memo(MemoEvent event, Recorded recorded) {
    switch (event) {
      case MemoDrafted e ->
          memos.put(
              new Memo(
                  e.memoId(),
                  e.contractId(),
                  e.branchId(),
                  e.title(),
                  e.content(),
                  e.changesPrice(),
                  e.amendmentReference(),
                  e.makerId(),
                  e.effectiveDate(),
                  null,
                  null,
                  null,
                  null,
                  null,
                  LastChange.of(recorded, e.effectiveDate())));
      case MemoCountersigned e ->
          memos.change(
              memo ->
                  memo.signed(
                      e.party(),
                      e.signatory(),
                      e.effectiveDate(),
                      LastChange.of(recorded, e.effectiveDate())),
              e.memoId());
      case MemoAttached e ->
          memos.change(
              memo ->
                  memo.with(
                      row ->
                          row.attachedOn(e.effectiveDate())
                              .change(LastChange.of(recorded, e.effectiveDate()))),
              e.memoId());
    }
  }
}
