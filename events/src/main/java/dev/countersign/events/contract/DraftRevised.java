package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import java.time.LocalDate;
import java.util.List;

/** The maker changed the text or the lines (2.3.3). */
public record DraftRevised(
    ContractId contractId,
    int version,
    String title,
    String templateVersion,
    boolean standardTemplate,
    List<Line> lines,
    Money amount,
    EmployeeId revisedBy,
    LocalDate effectiveDate)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return revisedBy;
  }
}
