package dev.countersign.query.contractterms;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.contract.Equipment;
import dev.countersign.query.projection.Key;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code contract_terms.equipment}.
 *
 * @param taxRate in percent
 * @param delivered how many have arrived
 * @param deliveredOn when the last of them did
 * @param accepted how many of those the customer accepted
 * @param acceptedOn when it accepted the last of them
 */
@RecordBuilder
record EquipmentRow(
    @Key ContractId contractId,
    @Key int item,
    BranchId branchId,
    Equipment.Kind kind,
    String description,
    @Nullable String model,
    int quantity,
    String unit,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal taxRate,
    int delivered,
    @Nullable LocalDate deliveredOn,
    int accepted,
    @Nullable LocalDate acceptedOn)
    implements EquipmentRowBuilder.With {}
