package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The contract ended before its time.
 *
 * @param settlement what the sides agreed on for what is done and open; null: nothing is told
 */
@Told(en = "The contract was terminated.", zh = "合同终止。")
public record ContractTerminated(
    ContractId contractId, String reason, LocalDate effectiveDate, @Nullable String settlement)
    implements ContractEvent, ContractStep {}
