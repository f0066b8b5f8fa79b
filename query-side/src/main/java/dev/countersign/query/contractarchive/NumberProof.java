package dev.countersign.query.contractarchive;

import dev.countersign.events.ContractId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a series of numbers is without gaps and repetitions from 1 to the last that was given.
 *
 * @param proven no number is missing and none was given twice, all are in the log, and the highest
 *     is the last of which the register of the command side knows
 */
record NumberProof(
    String series,
    long count,
    int lowest,
    int highest,
    @Schema(
            description =
                "Up to where the register of the command side gave numbers; absent for moments long past.")
        @Nullable Integer issuedUpTo,
    @Schema(
            description =
                "Ordinals up to the last that was given which nobody has; empty when all is well.")
        List<Integer> missing,
    @Schema(description = "Ordinals that more than one contract has; empty when all is well.")
        List<Integer> duplicates,
    @Schema(description = "Ordinals whose events the log does not have; empty when all is well.")
        List<Integer> unlogged,
    List<VoidNumber> voids,
    boolean proven) {
  /** A number that was given up, and why. */
  record VoidNumber(String number, ContractId contractId, LocalDate voidedOn, String voidReason) {}
}
