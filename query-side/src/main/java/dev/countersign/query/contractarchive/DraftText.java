package dev.countersign.query.contractarchive;

import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.TemplateId;
import dev.countersign.events.contract.Line;
import dev.countersign.events.template.Clause;
import dev.countersign.query.contractarchive.Contract.Deviation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that stands in one version of a contract, as far as the house knows it: whose it is, the
 * clauses of its template with what it says otherwise, and its lines.
 *
 * @param clauses of the template; null: it is drafted on none
 */
record DraftText(
    int draftVersion,
    String title,
    BranchId branchId,
    CustomerId customerId,
    @Nullable TemplateId templateId,
    String templateVersion,
    boolean standardTemplate,
    BigDecimal amount,
    String currency,
    List<Line> lines,
    List<Deviation> deviations,
    @Nullable List<Clause> clauses) {

  /** The clauses as they stand in it, in order. */
  List<Clause> text() {
    if (clauses == null) {
      return List.of();
    }
    Map<String, Deviation> otherwise =
        deviations.stream().collect(Collectors.toMap(Deviation::clause, Function.identity()));
    return clauses.stream().map(clause -> text(clause, otherwise.get(clause.number()))).toList();
  }

  private static Clause text(Clause clause, @Nullable Deviation otherwise) {
    return otherwise == null
        ? clause
        : new Clause(
            clause.number(),
            clause.kind(),
            clause.title(),
            otherwise.text(),
            clause.mayBeDeviatedFrom());
  }
}
