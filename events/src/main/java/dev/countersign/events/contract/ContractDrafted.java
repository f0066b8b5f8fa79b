package dev.countersign.events.contract;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Founding;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.TemplateId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A contract was drafted by its maker (2.3.3).
 *
 * @param templateId null: it is not drafted on a template that legal published, and what is called
 *     the version is whatever its maker says of its text
 * @param standardTemplate whether the version was in force and is not deviated from; before
 *     templates were published, what the maker said
 * @param amount the sum of the lines: gross, as far as they tell their tax
 * @param taxPolicyVersion by which the rates of the lines were judged; null: none tells one
 */
@Revision("2")
@Told(en = "Drafted: {title}.", zh = "起草合同：{title}。")
public record ContractDrafted(
    ContractId contractId,
    ContractType type,
    BranchId branchId,
    CustomerId customerId,
    @Nullable OpportunityId opportunityId,
    String title,
    @Nullable TemplateId templateId,
    String templateVersion,
    boolean standardTemplate,
    List<Line> lines,
    Money amount,
    EmployeeId makerId,
    LocalDate effectiveDate,
    @Nullable Integer taxPolicyVersion)
    implements ContractEvent, Founding {
  @Override
  public ContractId founded() {
    return contractId;
  }
}
