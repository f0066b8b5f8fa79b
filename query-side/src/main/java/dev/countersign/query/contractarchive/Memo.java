package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.MemoId;
import dev.countersign.events.Personal;
import dev.countersign.events.contract.Party;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of a row of {@code contract_archive.memo}: a change of scope and who signed it. */
@RecordBuilder
record Memo(
    @Key MemoId memoId,
    ContractId contractId,
    BranchId branchId,
    String title,
    String content,
    boolean changesPrice,
    @Nullable String amendmentReference,
    EmployeeId makerId,
    LocalDate draftedOn,
    @Personal @Nullable String sellerSignatory,
    @Nullable LocalDate sellerSignedOn,
    @Personal @Nullable String customerSignatory,
    @Nullable LocalDate customerSignedOn,
    @Nullable LocalDate attachedOn,
    @JsonUnwrapped LastChange change)
    implements MemoBuilder.With {

  Memo signed(Party party, String signatory, LocalDate date, LastChange signing) {
    return with(
        row -> {
          switch (party) {
            case SELLER -> row.sellerSignatory(signatory).sellerSignedOn(date);
            case CUSTOMER -> row.customerSignatory(signatory).customerSignedOn(date);
          }
          row.change(signing);
        });
  }
}
