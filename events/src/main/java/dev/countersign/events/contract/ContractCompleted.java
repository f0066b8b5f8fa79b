package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The contract has done what it was for.
 *
 * @param exception why it is complete with something open; null: nothing was
 */
@Told(en = "The contract was completed.", zh = "合同完成。")
public record ContractCompleted(
    ContractId contractId, @Nullable String exception, LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
