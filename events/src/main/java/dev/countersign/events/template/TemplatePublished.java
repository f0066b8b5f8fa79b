package dev.countersign.events.template;

import dev.countersign.events.BilingualText;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Founding;
import dev.countersign.events.TemplateId;
import dev.countersign.events.contract.ContractType;
import java.time.LocalDate;
import java.util.List;

/**
 * Legal published a template with its first version (3.1). The hash is the SHA-256 of the document
 * that people copy, in hex.
 *
 * @param contractType the only type of contracts that are drafted on it
 * @param effectiveFrom the first day on which the version is in force
 */
public record TemplatePublished(
    TemplateId templateId,
    ContractType contractType,
    BilingualText name,
    String version,
    String documentHash,
    List<Clause> clauses,
    EmployeeId publishedBy,
    LocalDate effectiveFrom)
    implements TemplateEvent, Founding {
  /** Keeps a copy. */
  public TemplatePublished {
    clauses = List.copyOf(clauses);
  }

  @Override
  public TemplateId founded() {
    return templateId;
  }
}
