package dev.countersign.events.template;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.TemplateId;
import java.time.LocalDate;

/**
 * Legal withdrew a template: from that day on no version of it is in force.
 *
 * @param retiredFrom the first day without it
 */
public record TemplateRetired(
    TemplateId templateId, String reason, EmployeeId retiredBy, LocalDate retiredFrom)
    implements TemplateEvent {}
