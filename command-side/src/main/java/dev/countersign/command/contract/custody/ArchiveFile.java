package dev.countersign.command.contract.custody;

import dev.countersign.events.ContractId;

/**
 * A fact: the file with an archive number, which is nobody else's until the transaction ends.
 *
 * @param contractId whose originals lie in it
 */
public record ArchiveFile(ContractId contractId) {}
