package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.TemplateId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The maker changed the text or the lines (2.3.3). Deviations stand as long as the template and its
 * version stay the same.
 *
 * @param templateId as in {@link ContractDrafted}
 * @param standardTemplate as in {@link ContractDrafted}
 * @param amount the sum of the lines: gross, as far as they tell their tax
 * @param taxPolicyVersion by which the rates of the lines were judged; null: none tells one
 */
@Revision("2")
@Told(en = "The draft was revised to version {version}.", zh = "草稿修改为第 {version} 版。")
public record DraftRevised(
    ContractId contractId,
    int version,
    String title,
    @Nullable TemplateId templateId,
    String templateVersion,
    boolean standardTemplate,
    List<Line> lines,
    Money amount,
    EmployeeId revisedBy,
    LocalDate effectiveDate,
    @Nullable Integer taxPolicyVersion)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return revisedBy;
  }
}
