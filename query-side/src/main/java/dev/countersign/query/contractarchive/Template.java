package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BilingualText;
import dev.countersign.events.TemplateId;
import dev.countersign.events.contract.ContractType;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code contract_archive.template}.
 *
 * @param contractType of the contracts that are drafted on it
 * @param retiredFrom the first day on which none of its versions is in force
 * @param version the place of the last event among those of the template, from 0
 */
@RecordBuilder
record Template(
    @Key TemplateId templateId,
    ContractType contractType,
    BilingualText name,
    @Nullable LocalDate retiredFrom,
    @Nullable String retiredWhy,
    long version,
    @JsonUnwrapped LastChange change)
    implements TemplateBuilder.With {}
