package dev.countersign.query.contractterms;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.NameOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that one contract has because of its type. */
record ContractTerms(
    @JsonUnwrapped TypedContract contract,
    List<FindingRow> findings,
    List<DeliverableRow> deliverables,
    List<FeeRow> fees,
    List<EquipmentRow> equipment,
    List<MilestoneRow> milestones,
    List<Delivery> deliveries,
    @NameOf("customerId") @Nullable String customerName,
    @NameOf("branchId") @Nullable String branchName) {}
