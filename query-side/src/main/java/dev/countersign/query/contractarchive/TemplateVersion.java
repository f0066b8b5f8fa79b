package dev.countersign.query.contractarchive;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.TemplateId;
import dev.countersign.events.template.Clause;
import dev.countersign.query.projection.Key;
import java.time.LocalDate;
import java.util.List;

/**
 * A version of a row of {@code contract_archive.template_version}.
 *
 * @param ordinal the place among the versions of the template, from 1
 * @param documentHash the SHA-256 of the document that people copy, in hex
 */
record TemplateVersion(
    @Key TemplateId templateId,
    @Key int ordinal,
    String version,
    LocalDate effectiveFrom,
    String documentHash,
    List<Clause> clauses,
    EmployeeId publishedBy) {}
