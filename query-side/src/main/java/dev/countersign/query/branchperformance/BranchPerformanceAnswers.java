package dev.countersign.query.branchperformance;

import dev.countersign.query.reading.Answers;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.Sql;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the questions to the branch performance. */
@Component
class BranchPerformanceAnswers {
  private static final String MEASURES =
      Stream.of(Measure.values())
          .map(measure -> measure.sql() + " as " + measure.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(",\n"));

  private static final Sql<BranchPerformance> PERFORMANCE =
      Sql.of(
          BranchPerformance.class,
          """
          with fact as (%s), told as (
            select f.*,
              case when 'BRANCH' = any (:by) then f.branch_id end as of_branch,
              case when 'PRODUCT' = any (:by) then f.product_id end as of_product,
              case when 'MONTH' = any (:by) then to_char(f.date, 'YYYY-MM') end as of_month
            from fact f
            where {scope:f}
              and {if from: f.date >= cast(:from || '-01' as date)}
              and {if to: f.date < cast(:to || '-01' as date) + interval '1 month'}
              and {if branchId: f.branch_id = :branchId}
              and {if productId: f.product_id = :productId}
              and (f.kind <> 'due' or f.date is not null)
          )
          select
            concat_ws('/',
              case when 'BRANCH' = any (:by) then coalesce(of_branch, '') end,
              case when 'PRODUCT' = any (:by) then coalesce(of_product, '') end,
              case when 'MONTH' = any (:by) then coalesce(of_month, '') end,
              currency) as id,
            of_branch as branch_id, of_product as product_id, of_month as month, currency,
          %s
          from told
          group by of_branch, of_product, of_month, currency
          """
              .formatted(Measure.FACTS, MEASURES));

  private final Answers answers;

  BranchPerformanceAnswers(Answers answers) {
    this.answers = answers;
  }

  @QueryHandler
  Listing<BranchPerformance.Performance> answer(
      BranchPerformance question, QuestionContext context) {
    return answers.list(PERFORMANCE, question, context);
  }

  @QueryHandler
  List<MeasureDefinitions.Definition> answer(MeasureDefinitions question) {
    return Stream.of(Measure.values()).map(MeasureDefinitions.Definition::of).toList();
  }
}
