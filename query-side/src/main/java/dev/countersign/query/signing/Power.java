package dev.countersign.query.signing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.contract.ContractType;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code signing.power}: who may bind an entity, as its legal representative
 * or by an authority.
 *
 * @param power counts what one entity ever gave, from 1
 * @param authority the number of the authority; null for the legal representative
 * @param types of contracts; none: all
 * @param amount up to which; null: any
 * @param lastDay included; null: none is set
 * @param endedOn from this date on it gives nothing any more
 * @param documentHash SHA-256 of the letter of authority
 */
@RecordBuilder
record Power(
    @Key SigningEntityId signingEntityId,
    @Key int power,
    @Nullable Integer authority,
    EmployeeId holderId,
    List<ContractType> types,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal amount,
    @Nullable String currency,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    @Nullable LocalDate endedOn,
    @Nullable String documentHash,
    @JsonUnwrapped LastChange change)
    implements PowerBuilder.With {
  boolean isOfTheRepresentative() {
    return authority == null && endedOn == null;
  }
}
