package dev.countersign.query.contractarchive;

import dev.countersign.events.ContractId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether a series of numbers is without gaps and repetitions from 1 to its highest.
 *
 * @param proven no number is missing and none was given twice
 */
record NumberProof(
    String series,
    long count,
    int lowest,
    int highest,
    @Schema(description = "Ordinals below the highest that nobody has; empty when all is well.")
        List<Integer> missing,
    @Schema(description = "Ordinals that more than one contract has; empty when all is well.")
        List<Integer> duplicates,
    List<VoidNumber> voids,
    boolean proven) {
  /** A number that was given up, and why. */
  record VoidNumber(String number, ContractId contractId, LocalDate voidedOn, String voidReason) {}
}
