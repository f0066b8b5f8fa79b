package dev.countersign.query.contractarchive;

import dev.countersign.events.contract.ContractType;
import dev.countersign.query.reading.Statement;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which contracts are wanted; all conditions hold together. */
record ContractFilter(
    @Parameter(description = "The number begins so.", example = "XS-BJ-2017-")
        @Nullable String number,
    @Parameter(description = "The title or the customer's name contains this.")
        @Nullable String text,
    @Parameter(description = "Only this customer.") @Nullable String customerId,
    @Parameter(description = "Only this type.") @Nullable ContractType type,
    @Parameter(description = "Only this phase.") @Nullable Phase phase,
    @Parameter(description = "Only this branch.") @Nullable String branchId,
    @Parameter(description = "Signed on this date or later.") @Nullable LocalDate signedFrom,
    @Parameter(description = "Signed on this date or before.") @Nullable LocalDate signedTo) {

  static final String SQL =
      """
      (cast(:number as text) is null or starts_with(c.number, :number))
      and (cast(:text as text) is null
           or strpos(lower(c.title), lower(:text)) > 0
           or strpos(lower(u.name), lower(:text)) > 0)
      and (cast(:customer as text) is null or c.customer_id = :customer)
      and (cast(:type as text) is null or c.type = :type)
      and (cast(:phase as text) is null or c.phase = :phase)
      and (cast(:branch as text) is null or c.branch_id = :branch)
      and (cast(:signed_from as date) is null or c.signed_on >= :signed_from)
      and (cast(:signed_to as date) is null or c.signed_on <= :signed_to)
      """;

  Statement on(Statement question) {
    return question
        .with("number", number)
        .with("text", text)
        .with("customer", customerId)
        .with("type", type)
        .with("phase", phase)
        .with("branch", branchId)
        .with("signed_from", signedFrom)
        .with("signed_to", signedTo);
  }
}
