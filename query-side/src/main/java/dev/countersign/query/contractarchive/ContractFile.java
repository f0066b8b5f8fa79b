package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.Versioned;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything the archive has on one contract. */
record ContractFile(
    @JsonUnwrapped Contract contract,
    long version,
    @Nullable String customerName,
    List<ApprovalStep> approvals,
    List<Signature> signatures,
    List<Original> originals,
    List<MemoTitle> memos)
    implements Versioned {

  /**
   * A step with what it is about.
   *
   * @param actingFor who delegated the decision to the reader; null: the reader's own office
   */
  record Waiting(
      @JsonUnwrapped ApprovalStep step,
      @Nullable String actingFor,
      String title,
      String contractBranchId,
      String customerId,
      @Nullable String customerName,
      String amount,
      String currency,
      List<String> makers) {}

  /** A memo of the contract, in short. */
  record MemoTitle(
      String memoId, String title, boolean changesPrice, @Nullable LocalDate attachedOn) {}
}
