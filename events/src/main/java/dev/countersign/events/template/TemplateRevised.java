package dev.countersign.events.template;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.TemplateId;
import java.time.LocalDate;
import java.util.List;

/**
 * Legal published another version of a template, which takes the place of all earlier ones from its
 * first day on. What earlier ones say stays as it is.
 *
 * @param ordinal the place among the versions, the first being 1
 */
public record TemplateRevised(
    TemplateId templateId,
    int ordinal,
    String version,
    String documentHash,
    List<Clause> clauses,
    EmployeeId publishedBy,
    LocalDate effectiveFrom)
    implements TemplateEvent {
  /** Keeps a copy. */
  public TemplateRevised {
    clauses = List.copyOf(clauses);
  }
}
