package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything the archive has on one contract. */
record ContractFile(
    @JsonUnwrapped Contracts.Named named,
    long version,
    List<Signature> signatures,
    List<Execution> executions,
    List<Consignment> consignments,
    List<SpoiledCopies> spoiledCopies,
    List<Original> originals,
    List<MemoTitle> memos)
    implements Versioned {

  /** See {@link Contract#without}. */
  ContractFile without(Set<String> hidden) {
    return new ContractFile(
        named.without(hidden),
        version,
        signatures,
        executions,
        consignments,
        spoiledCopies,
        originals,
        memos);
  }

  /** A memo of the contract, in short. */
  record MemoTitle(
      String memoId, String title, boolean changesPrice, @Nullable LocalDate attachedOn) {}
}
