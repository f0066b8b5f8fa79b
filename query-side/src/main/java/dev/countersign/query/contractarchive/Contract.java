package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BilingualText;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.TemplateId;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.contract.Amounts;
import dev.countersign.events.contract.Comparison;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.Line;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.ServiceHours;
import dev.countersign.events.contract.ThirdParty;
import dev.countersign.events.contract.ThirdPartyRole;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code contract_archive.contract}.
 *
 * @param makers everybody who drafted, revised or submitted it, the first drafter first
 */
@RecordBuilder
record Contract(
    @Key ContractId contractId,
    ContractType type,
    BranchId branchId,
    CustomerId customerId,
    @Nullable OpportunityId opportunityId,
    ContractPhase phase,
    List<EmployeeId> makers,
    @JsonUnwrapped Document document,
    @JsonUnwrapped Related related,
    @JsonUnwrapped Submission submission,
    @JsonUnwrapped Milestones milestones,
    @JsonUnwrapped Signing signing,
    @JsonUnwrapped Retention retention,
    @JsonUnwrapped Service service,
    @JsonUnwrapped LastChange change)
    implements ContractBuilder.With {

  /**
   * What stands in it; the amount is the sum of the lines, gross.
   *
   * @param draftVersion counts whatever changed the text, from 1
   * @param deviations by clause
   * @param netAmount without tax; null: the lines do not tell their tax
   * @param taxAmount the same
   */
  record Document(
      int draftVersion,
      String title,
      @Nullable TemplateId templateId,
      String templateVersion,
      boolean standardTemplate,
      List<Deviation> deviations,
      List<PricedLine> lines,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal netAmount,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal taxAmount,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
      String currency) {
    static Document of(
        int version,
        String title,
        @Nullable TemplateId templateId,
        String templateVersion,
        boolean standardTemplate,
        List<Deviation> deviations,
        List<Line> lines,
        Money amount) {
      Amounts amounts = Amounts.of(lines);
      return new Document(
          version,
          title,
          templateId,
          templateVersion,
          standardTemplate,
          deviations,
          lines.stream().map(PricedLine::of).toList(),
          PricedLine.amount(amounts.net()),
          PricedLine.amount(amounts.tax()),
          amount.amount(),
          amount.currency());
    }

    boolean isOn(@Nullable TemplateId otherId, String otherVersion) {
      return otherVersion.equals(templateVersion) && Objects.equals(otherId, templateId);
    }

    /** The same with other deviations. */
    Document deviating(int version, boolean standard, List<Deviation> others) {
      return new Document(
          version,
          title,
          templateId,
          templateVersion,
          standard,
          others,
          lines,
          netAmount,
          taxAmount,
          amount,
          currency);
    }

    /** The deviations from other clauses. */
    Stream<Deviation> otherDeviations(String clause) {
      return deviations.stream().filter(deviation -> !deviation.clause().equals(clause));
    }
  }

  /**
   * Who is a party beside the company and the customer, and on which contract it builds.
   *
   * @param thirdPartyCustomerId null: there is none, or it is outside of the directory
   * @param thirdPartyName null: there is none, or it is that customer
   * @param thirdPartyCreditCode the same
   */
  record Related(
      @Nullable ThirdPartyRole thirdPartyRole,
      @Nullable CustomerId thirdPartyCustomerId,
      @Nullable String thirdPartyName,
      @Nullable String thirdPartyCreditCode,
      @Nullable ContractId parentId) {
    static final Related NONE = new Related(null, null, null, null, null);

    Related with(ThirdParty third) {
      return new Related(
          third.role(), third.customerId(), third.name(), third.creditCode(), parentId);
    }

    Related withoutThirdParty() {
      return new Related(null, null, null, null, parentId);
    }

    Related buildingOn(@Nullable ContractId parent) {
      return new Related(
          thirdPartyRole, thirdPartyCustomerId, thirdPartyName, thirdPartyCreditCode, parent);
    }
  }

  /** What it says otherwise than its template in one clause, and since when. */
  record Deviation(
      String clause,
      BilingualText text,
      String reason,
      EmployeeId deviatedBy,
      LocalDate deviatedOn) {}

  /**
   * The newest submission: what was submitted, and why it took the route it did; its importance is
   * what was said of the contract since.
   */
  record Submission(
      int round,
      @Nullable String documentHash,
      @Nullable Importance importance,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal aggregatedAmount,
      @Nullable String aggregatedCurrency,
      List<ContractId> aggregatedWith,
      @Nullable Integer policyVersion,
      @Nullable EmployeeId submittedBy,
      @Nullable LocalDate submittedOn,
      @Nullable Instant routeDueAt) {
    static final Submission NONE =
        new Submission(0, null, null, null, null, List.of(), null, null, null, null);

    static Submission of(SubmittedForApproval e) {
      return new Submission(
          e.round(),
          e.documentHash(),
          e.basis().importance(),
          amount(e.basis().amount()),
          currency(e.basis().amount()),
          e.basis().aggregatedWith().stream()
              .map(document -> new ContractId(document.value()))
              .toList(),
          e.policyVersion(),
          e.submittedBy(),
          e.effectiveDate(),
          e.routeDueAt());
    }

    private Submission without(Set<String> hidden) {
      return new Submission(
          round,
          documentHash,
          importance,
          null,
          null,
          aggregatedWith.stream().filter(other -> !hidden.contains(other.value())).toList(),
          policyVersion,
          submittedBy,
          submittedOn,
          routeDueAt);
    }

    private Submission classified(Importance other) {
      return new Submission(
          round,
          documentHash,
          other,
          aggregatedAmount,
          aggregatedCurrency,
          aggregatedWith,
          policyVersion,
          submittedBy,
          submittedOn,
          routeDueAt);
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
      return money == null ? null : money.amount();
    }

    private static @Nullable String currency(@Nullable Money money) {
      return money == null ? null : money.currency();
    }
  }

  /**
   * When it came how far.
   *
   * @param endReason why it ended, or why it is complete with something open
   * @param settlement what was agreed on when it was terminated
   */
  @RecordBuilder
  record Milestones(
      LocalDate draftedOn,
      @Nullable LocalDate approvedOn,
      @Nullable String number,
      @Nullable LocalDate numberedOn,
      @Nullable LocalDate signedOn,
      @Nullable LocalDate distributionDue,
      @Nullable LocalDate sealedOn,
      @Nullable Integer sealedCopies,
      @Nullable LocalDate activeOn,
      @Nullable LocalDate endedOn,
      @Nullable String endReason,
      @Nullable String settlement)
      implements ContractMilestonesBuilder.With {
    static Milestones drafted(LocalDate date) {
      return new Milestones(date, null, null, null, null, null, null, null, null, null, null, null);
    }
  }

  /**
   * What the sides executed, on how many copies, until when our originals are in the archive, and
   * the file that was made of it, with what a comparison found.
   */
  @RecordBuilder
  record Signing(
      @Nullable LocalDate issuedOn,
      @Nullable String issuedHash,
      @Nullable Integer copiesMade,
      @Nullable LocalDate archiveDue,
      @Nullable String signedFileHash,
      @Nullable EmployeeId signedFileBy,
      @Nullable LocalDate signedFileOn,
      @Nullable Comparison comparison,
      @Nullable String signedFileDeviations,
      @Nullable EmployeeId attestedBy,
      @Nullable LocalDate attestedOn)
      implements ContractSigningBuilder.With {
    static final Signing NONE =
        new Signing(null, null, null, null, null, null, null, null, null, null, null);
  }

  /**
   * Since when its originals are retained and until when they may not be destroyed, for ever where
   * that is absent; whether there is a dispute; and how far their destruction has come.
   */
  @RecordBuilder
  record Retention(
      @Nullable LocalDate retentionBegun,
      @Nullable LocalDate retainUntil,
      @Nullable LocalDate disputeSince,
      @Nullable LocalDate destructionProposedOn,
      @Nullable LocalDate destructionApprovedOn,
      @Nullable LocalDate destroyedOn)
      implements ContractRetentionBuilder.With {
    static final Retention NONE = new Retention(null, null, null, null, null, null);
  }

  /**
   * What a technical service contract promises, from its first day to its last, and who gave notice
   * when; all of it absent from other contracts.
   */
  @RecordBuilder
  record Service(
      @Nullable LocalDate serviceFrom,
      @Nullable LocalDate serviceTo,
      @Nullable Boolean renewsTacitly,
      @Nullable Integer noticeDays,
      @Nullable ServiceHours serviceHours,
      @Nullable Integer responseHours,
      @Nullable Integer resolutionHours,
      @Nullable LocalDate noticeOn,
      @Nullable Party noticeBy)
      implements ContractServiceBuilder.With {
    static final Service NONE = new Service(null, null, null, null, null, null, null, null, null);
  }

  /** The customer's other contracts whose amounts decided on its route. */
  Stream<String> others() {
    return submission.aggregatedWith().stream().map(ContractId::value);
  }

  /** The same without what it tells of those, and of how much they are together. */
  Contract without(Set<String> hidden) {
    return others().anyMatch(hidden::contains) ? withSubmission(submission.without(hidden)) : this;
  }

  Contract classified(Importance importance) {
    return withSubmission(submission.classified(importance));
  }

  Contract madeBy(EmployeeId maker) {
    return makers.contains(maker)
        ? this
        : withMakers(Stream.concat(makers.stream(), Stream.of(maker)).toList());
  }
}
