package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.Versioned;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything the archive has on one contract. */
record ContractFile(
    @JsonUnwrapped Contracts.Named named,
    long version,
    List<Signature> signatures,
    List<Original> originals,
    List<MemoTitle> memos)
    implements Versioned {

  /** A memo of the contract, in short. */
  record MemoTitle(
      String memoId, String title, boolean changesPrice, @Nullable LocalDate attachedOn) {}
}
