package dev.countersign.query.pipeline;

import dev.countersign.query.reading.Answer;
import dev.countersign.query.reading.Answers;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.Moment;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.Readings;
import dev.countersign.query.reading.Revision;
import dev.countersign.query.reading.Sql;
import dev.countersign.web.InvalidField;
import dev.countersign.web.InvalidFieldsException;
import dev.countersign.web.Text;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the questions to the pipeline. */
@Component
class PipelineAnswers {
  private static final String WANTED =
      """
      {scope:o}
        and {if branchId: o.branch_id = :branchId}
        and {if stage: o.stage = :stage}
        and {if productId: o.product_id = :productId}
        and {if ownerId: o.owner_id = :ownerId}
        and {if customerId: o.customer_id = :customerId}
        and (:outcome = 'ALL' or o.outcome = lower(:outcome))
      """;

  private static final Sql<Opportunities> OPPORTUNITIES =
      Sql.of(
          Opportunities.class,
          """
          select o.* from pipeline.opportunity o
          where {moment:o} and
          """
              + WANTED);

  private static final Sql<OneOpportunity> ONE =
      Sql.of(
          OneOpportunity.class,
          """
          select o.* from {newest:pipeline.opportunity by opportunity_id} o
          where {moment:o} and {scope:o}
          """);

  private static final Sql<OpportunityHistory> HISTORY =
      Sql.of(
          OpportunityHistory.class,
          "select v.*, "
              + Revision.BEFORE
              + """
               from pipeline.opportunity v
              where v.opportunity_id = :opportunityId and {versions:v} and {scope:v}
              """);

  /** The business dates of one opportunity never run backwards: its last version holds. */
  private static final String STANDING =
      """
      with standing as (
        select distinct on (v.opportunity_id) v.* from pipeline.opportunity v
        where {versions:v} and v.effective_date <= :asOf
        order by v.opportunity_id, v.known_from desc
      )
      """;

  private static final Sql<PipelineTotals> TOTALS =
      Sql.of(
          PipelineTotals.class,
          STANDING
              + """
              , wanted as (
                select o.*,
                  case :by when 'BRANCH' then o.branch_id when 'STAGE' then o.stage
                    when 'PRODUCT' then o.product_id else o.owner_id end as key
                from standing o
                where
              """
              + WANTED
              + """
              )
              select coalesce(key, '') || '/' || currency as id, key, currency,
                     (select n.name from pipeline.name n
                      where n.id = key and {moment:n}
                        and n.kind = case :by when 'OWNER' then 'employee' else lower(:by) end)
                       as key_name,
                     count(*) as count, sum(amount) as amount,
                     sum(weighted_amount) as weighted_amount,
                     round(avg(coalesce(closed_on, :asOf) - opened_on), 1) as average_age_days
              from wanted group by key, currency
              """);

  private static final String OF_PERIOD =
      """
      {scope:o}
        and {if branchId: o.branch_id = :branchId}
        and {if productId: o.product_id = :productId}
        and {if ownerId: o.owner_id = :ownerId}
      """;

  private static final Sql<Conversion> CONVERSION =
      Sql.of(
          Conversion.class,
          STANDING
              + """
              , cohort as (
                select o.*, to_char(o.opened_on, 'YYYY-MM') as month,
                  case when :perBranch then o.branch_id end as of_branch
                from standing o
                where {if from: o.opened_on >= cast(:from || '-01' as date)}
                  and {if to: o.opened_on < cast(:to || '-01' as date) + interval '1 month'}
                  and
              """
              + OF_PERIOD
              + """
              )
              select concat_ws('/', month, of_branch, currency) as id, month,
                of_branch as branch_id, currency,
                count(*) as opened,
                count(*) filter (where outcome = 'won') as won,
                count(*) filter (where outcome = 'lost') as lost,
                count(*) filter (where outcome = 'open') as open,
                round(count(*) filter (where outcome = 'won') / count(*)::numeric, 4) as share_won,
                sum(amount) as amount,
                coalesce(sum(amount) filter (where outcome = 'won'), 0) as won_amount,
                coalesce(sum(amount) filter (where outcome = 'lost'), 0) as lost_amount,
                coalesce(sum(amount) filter (where outcome = 'open'), 0) as open_amount,
              """
              + wonWithin(1, "month")
              + ",\n"
              + Stream.of(2, 3, 6, 12)
                  .map(months -> wonWithin(months, "months"))
                  .collect(Collectors.joining(",\n"))
              + " from cohort group by month, of_branch, currency");

  private static final Sql<WinRate> WIN_RATE =
      Sql.of(
          WinRate.class,
          STANDING
              + """
              , decided as (
                select o.*, to_char(o.closed_on, 'YYYY-"Q"Q') as quarter
                from standing o
                where o.outcome in ('won', 'lost')
                  and {if from: o.closed_on >= cast(:from || '-01' as date)}
                  and {if to: o.closed_on < cast(:to || '-01' as date) + interval '1 month'}
                  and
              """
              + OF_PERIOD
              + """
              )
              select quarter || '/' || currency as id, quarter, currency,
                count(*) filter (where outcome = 'won') as won,
                count(*) filter (where outcome = 'lost') as lost,
                round(count(*) filter (where outcome = 'won') / count(*)::numeric, 4) as win_rate,
                coalesce(sum(amount) filter (where outcome = 'won'), 0) as won_amount,
                coalesce(sum(amount) filter (where outcome = 'lost'), 0) as lost_amount
              from decided group by quarter, currency
              """);

  private static final Sql<TimeInStage> TIME_IN_STAGE =
      Sql.of(
          TimeInStage.class,
          """
          with stay as (
            select v.stage, v.entered_on,
                   case when v.left_on <= :asOf then v.left_on end as left_on
            from pipeline.stage_visit v
            where {moment:v} and {scope:v} and v.entered_on <= :asOf
              and {if branchId: v.branch_id = :branchId}
          )
          select stage,
                 count(left_on) as ended,
                 round(avg(left_on - entered_on), 1) as average_days,
                 percentile_cont(0.5) within group (order by left_on - entered_on) as median_days,
                 count(*) filter (where left_on is null) as going_on,
                 round(avg(:asOf - entered_on) filter (where left_on is null), 1)
                   as average_days_so_far
          from stay group by stage
          """);

  private static final String MOVED =
      """
       and {scope:o}
        and {if branchId: o.branch_id = :branchId}
        and {if productId: o.product_id = :productId}
        and {if ownerId: o.owner_id = :ownerId}
      group by kind, currency
      """;

  private static final Sql<PipelineChanges> CHANGES =
      Sql.of(
          PipelineChanges.class,
          """
          select 'start' as kind, currency, count(*) as count, sum(amount) as amount
          from pipeline.opportunity o
          where outcome = 'open' and {moment:o at from}
          """
              + MOVED
              + """
              union all
              select 'end' as kind, currency, count(*), sum(amount)
              from pipeline.opportunity o
              where outcome = 'open' and {moment:o}
              """
              + MOVED
              + """
              union all
              select kind, currency, count(distinct position), sum(amount)
              from pipeline.movement o
              where position > :from and {until:o}
              """
              + MOVED);

  private static final Sql<PipelineMovements> MOVEMENTS =
      Sql.of(
          PipelineMovements.class,
          """
          select m.position || ' ' || m.kind as id, m.* from (
            select o.position, o.opportunity_id, o.branch_id, o.product_id, o.owner_id, o.kind,
                   o.amount, o.currency, o.days, null as from_stage, null as to_stage,
                   o.effective_date
            from pipeline.movement o
            where o.position > :from and {until:o} and {scope:o}
            union all
            select o.known_from, o.opportunity_id, o.branch_id, o.product_id, o.owner_id,
                   'stage_moved', o.amount, o.currency, null, b.stage, o.stage, o.stage_since
            from pipeline.opportunity o
            join pipeline.opportunity b on {versions:b} and b.opportunity_id = o.opportunity_id
              and b.known_to = o.known_from and b.stage <> o.stage
            where o.known_from > :from and {versions:o} and {scope:o}
          ) m
          where {if kind: m.kind = lower(:kind)}
            and {if branchId: m.branch_id = :branchId}
            and {if productId: m.product_id = :productId}
            and {if ownerId: m.owner_id = :ownerId}
          """);

  private static final Sql<BrandPursuits> PURSUITS =
      Sql.of(
          BrandPursuits.class,
          """
          select p.* from pipeline.brand_pursuit p
          where {moment:p} and {scope:p}
            and {if branchId: p.branch_id = :branchId}
            and {if customerId: p.customer_id = :customerId}
            and {if phase: p.phase = :phase}
          """);

  private final Answers answers;
  private final Readings readings;
  private final PipelineView view;

  PipelineAnswers(Answers answers, Readings readings, PipelineView view) {
    this.answers = answers;
    this.readings = readings;
    this.view = view;
  }

  @QueryHandler
  Listing<BrandPursuits.Named> answer(BrandPursuits question, QuestionContext context) {
    return answers.list(PURSUITS, question, context);
  }

  @QueryHandler
  Listing<Opportunities.Named> answer(Opportunities question, QuestionContext context) {
    return answers.list(OPPORTUNITIES, question, context);
  }

  @QueryHandler
  Answer<OneOpportunity.Found> answer(OneOpportunity question, QuestionContext context) {
    return answers.one(ONE, question, context);
  }

  @QueryHandler
  Listing<Revision> answer(OpportunityHistory question, QuestionContext context) {
    return answers.history(HISTORY, question, context);
  }

  @QueryHandler
  Listing<PipelineTotals.Total> answer(PipelineTotals question, QuestionContext context) {
    return answers.list(TOTALS, question, context);
  }

  @QueryHandler
  Listing<TimeInStage.Stay> answer(TimeInStage question, QuestionContext context) {
    return answers.list(TIME_IN_STAGE, question, context);
  }

  @QueryHandler
  Listing<Conversion.Cohort> answer(Conversion question, QuestionContext context) {
    return answers.list(CONVERSION, question, context);
  }

  @QueryHandler
  Listing<WinRate.OfQuarter> answer(WinRate question, QuestionContext context) {
    return answers.list(WIN_RATE, question, context);
  }

  @QueryHandler
  Changes answer(PipelineChanges question, QuestionContext context) {
    Moment start = start(question.from(), context);
    Moment end = context.moment();
    return Changes.of(
        start,
        end,
        answers
            .statement(CHANGES, question, context)
            .with("from", start.position())
            .list(Changes.Sum.class));
  }

  /** On the same day so many months after the opening, at the latest. */
  private static String wonWithin(int months, String unit) {
    return """
    count(*) filter (where outcome = 'won'
      and closed_on <= opened_on + interval '%1$d months') as won_within%1$d_%2$s"""
        .formatted(months, unit);
  }

  @QueryHandler
  Listing<PipelineMovements.Moved> answer(PipelineMovements question, QuestionContext context) {
    return answers
        .statement(MOVEMENTS, question, context)
        .with("from", start(question.from(), context).position())
        .page(question.order(), context.paging(), PipelineMovements.Moved.class);
  }

  private Moment start(String from, QuestionContext context) {
    Moment start = readings.at("from", view, new Known(from, null));
    if (start.position() > context.moment().position()) {
      throw new InvalidFieldsException(
          List.of(new InvalidField("from", new Text("must not come after `to`", "不得晚于 to 所指的时点"))));
    }
    return start;
  }
}
