package dev.countersign.events.seal;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Copies of a paper other than a contract's text were sealed (3.3).
 *
 * @param use counts the uses of one seal that are no executions, from 1
 * @param documentHash SHA-256 of the paper; null: it is named by its contract
 * @param contractId the contract that it is about; null: none
 * @param crossPage whether the seal also stands across the edges of the pages
 * @param printed how many copies were printed
 */
@Told(en = "{copies} copies of a paper about it were sealed.", zh = "为有关文件盖章 {copies} 份。")
public record PaperSealed(
    SealId sealId,
    int use,
    String purpose,
    @Nullable String documentHash,
    @Nullable ContractId contractId,
    int copies,
    int printed,
    boolean crossPage,
    EmployeeId sealedBy,
    LocalDate effectiveDate)
    implements SealEvent {}
