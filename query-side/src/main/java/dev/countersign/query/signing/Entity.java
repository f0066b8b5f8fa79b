package dev.countersign.query.signing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SigningEntityId;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;

/**
 * A version of a row of {@code signing.entity}: a legal entity of ours that signs contracts.
 *
 * @param legalRepresentativeId who binds it without any authority
 */
@RecordBuilder
record Entity(
    @Key SigningEntityId signingEntityId,
    String entityName,
    String creditCode,
    EmployeeId legalRepresentativeId,
    LocalDate registeredOn,
    @JsonUnwrapped LastChange change)
    implements EntityBuilder.With {}
