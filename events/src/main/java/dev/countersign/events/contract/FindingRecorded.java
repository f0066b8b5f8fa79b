package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * A reviewer found something that has to be settled before the contract is submitted (2.4.2).
 *
 * @param finding its number among those of the contract, from 1
 */
@Told(
    en = "Finding {finding}, of severity {severity}, was recorded.",
    zh = "记录评审意见 {finding}，严重程度 {severity}。")
public record FindingRecorded(
    ContractId contractId,
    int finding,
    Severity severity,
    String text,
    EmployeeId reviewerId,
    LocalDate effectiveDate)
    implements ContractEvent {}
