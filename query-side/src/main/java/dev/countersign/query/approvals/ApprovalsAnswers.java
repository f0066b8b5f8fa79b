package dev.countersign.query.approvals;

import dev.countersign.query.reading.Answer;
import dev.countersign.query.reading.Answers;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.Refusal;
import dev.countersign.query.reading.Sql;
import dev.countersign.query.reading.Today;
import dev.countersign.query.staffaccess.DelegatedGrant;
import dev.countersign.query.staffaccess.Readers;
import dev.countersign.web.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the questions to the approvals. */
@Component
class ApprovalsAnswers {
  private static final Known NOW = new Known(null, null);

  private static final String ABOUT =
      """
      d.title, d.branch_id as document_branch_id, d.customer_id,
             d.amount::text as amount, d.currency, d.makers
      """;

  private static final String OF_DOCUMENT =
      """
      join approvals.document d
        on d.document_id = s.document_id and d.kind = s.kind and {moment:d}
      """;

  private static final Sql<WaitingForMe> WAITING_FOR_ME =
      Sql.of(
          WaitingForMe.class,
          Set.of("holders", "roles", "ofBranches"),
          """
          select s.*, s.kind || '/' || s.document_id || '/' || s.round || '/' || s.step || '/'
                   || p.holder as id,
                 nullif(p.holder, :caller) as acting_for,
          """
              + ABOUT
              + """
              from approvals.step s
              """
              + OF_DOCUMENT
              + """
              cross join (select distinct unnest(cast(:holders as text[]))) as p (holder)
              where {ranged:s} and s.status in ('open', 'escalated')
                and {if kind: s.kind = :kind}
                and (s.assignee_id is null or s.assignee_id = p.holder)
                and exists (
                  select from unnest(cast(:holders as text[]), cast(:roles as text[]),
                      cast(:ofBranches as text[])) as g (holder, role, branch_id)
                  where g.holder = p.holder and g.role = any (s.roles)
                    and (g.branch_id is null or g.branch_id = s.branch_id))
                and not d.makers && array[cast(:caller as text), p.holder]
                and not exists (
                  select from approvals.step f
                  where f.document_id = s.document_id and f.kind = s.kind and f.round = s.round
                    and {moment:f}
                    and (f.transferred_by in (:caller, p.holder)
                         or (f.status = 'approved'
                             and (f.decided_by in (:caller, p.holder)
                                  or f.on_behalf_of in (:caller, p.holder)))))
              """);

  private static final Sql<OverdueSteps> OVERDUE =
      Sql.of(
          OverdueSteps.class,
          """
          select s.*, s.kind || '/' || s.document_id || '/' || s.round || '/' || s.step as id,
                 cast(null as text) as acting_for,
          """
              + ABOUT
              + """
              from approvals.step s
              """
              + OF_DOCUMENT
              + """
              where {ranged:s} and {scope:d} and s.status in ('open', 'escalated')
                and {if kind: s.kind = :kind} and s.due_at < cast(:at as timestamptz)
              """);

  private static final String DOCUMENT =
      """
      and d.document_id = substr(:document, strpos(:document, ':') + 1)
      and lower(d.kind) || ':' || d.document_id = :document and {scope:d}
      """;

  private static final Sql<ApprovalPath> PATH =
      Sql.of(
          ApprovalPath.class,
          """
          select s.*, lpad(s.round::text, 6, '0') || '/' || lpad(s.stage::text, 6, '0')
                   || '/' || s.step as id
          from approvals.step s
          join approvals.document d
            on d.document_id = s.document_id and d.kind = s.kind and {moment:d}
          where {moment:s}
          """
              + DOCUMENT);

  private static final Sql<ApprovalActs> ACTS =
      Sql.of(
          ApprovalActs.class,
          """
          select a.* from approvals.act a
          join approvals.document d
            on d.document_id = a.document_id and d.kind = a.kind and {moment:d}
          where {until:a}
          """
              + DOCUMENT);

  private static final String DEMANDED =
      """
      select d.document_id from approvals.document d where {moment:d}
      """
          + DOCUMENT;

  private static final Sql<ApprovalPath> OF_PATH = Sql.beside(ApprovalPath.class, DEMANDED);
  private static final Sql<ApprovalActs> OF_ACTS = Sql.beside(ApprovalActs.class, DEMANDED);

  private static final Sql<CopiesToMe> COPIES =
      Sql.of(
          CopiesToMe.class,
          """
          select s.*, d.title, d.customer_id, d.amount::text as amount, d.currency
          from approvals.act s
          """
              + OF_DOCUMENT
              + """
              where {until:s} and s.act = 'copied' and :caller = any (s.concerns)
              """);

  /** What was known when it was submitted stands at the position of the submission. */
  private static final Sql<Explain> SUBMISSION =
      Sql.of(
          Explain.class,
          """
          select s.*, d.version as document_version, d.title, d.template_id, d.template_version,
            d.deviations, p.effective_from as policy_from, p.policy as route_policy,
            c.version as contract_policy_version, c.policy as contract_policy,
            (select n.name from approvals.name n
             where n.id = s.submitted_by and n.kind = 'employee' and {moment:n})
              as submitted_by_name,
            (select b.name from approvals.name b
             where b.id = s.branch_id and b.kind = 'branch' and {moment:b}) as branch_name,
            coalesce((select jsonb_agg(jsonb_build_object('document_id', o.document_id,
                'title', o.title, 'branch_id', o.branch_id, 'amount', o.amount,
                'currency', o.currency) order by o.document_id)
              from jsonb_array_elements_text(s.basis -> 'aggregated_with') as w (document)
              join approvals.document o
                on o.kind = 'CONTRACT' and o.document_id = substr(w.document, 10) and {versions:o}
                  and o.known_from <= s.submitted_at and coalesce(o.known_to > s.submitted_at, true)
                  and {scope:o}), '[]') as visible
          from approvals.submission s
          join approvals.document d
            on d.document_id = s.document_id and d.kind = s.kind and {versions:d}
              and d.known_from <= s.submitted_at and coalesce(d.known_to > s.submitted_at, true)
          left join approvals.policy p
            on p.policy_id = 'approvals' and p.version = s.policy_version and {versions:p}
              and p.known_from <= s.submitted_at and coalesce(p.known_to > s.submitted_at, true)
          left join lateral (select q.version, q.policy from approvals.policy q
            where s.kind = 'CONTRACT' and q.policy_id = 'contracts' and {versions:q}
              and q.known_from <= s.submitted_at and coalesce(q.known_to > s.submitted_at, true)
              and q.effective_from <= s.effective_date
            order by q.version desc limit 1) c on true
          where {moment:s}
          """
              + DOCUMENT
              + " order by s.round desc limit 1");

  private static final Sql<Explain> STEPS_OF_ROUND =
      Sql.beside(
          Explain.class,
          Set.of("round"),
          """
          select s.*,
            (select a.name from approvals.name a
             where a.id = s.assignee_id and a.kind = 'employee' and {moment:a}) as assignee_name,
            (select b.name from approvals.name b
             where b.id = s.decided_by and b.kind = 'employee' and {moment:b}) as decided_by_name,
            (select o.name from approvals.name o
             where o.id = s.on_behalf_of and o.kind = 'employee' and {moment:o})
              as on_behalf_of_name
          from approvals.step s
          join approvals.document d
            on d.document_id = s.document_id and d.kind = s.kind and {moment:d}
          where {moment:s} and s.round = :round
          """
              + DOCUMENT
              + " order by s.stage, s.step");

  private static final Sql<Decisions> OF_DECISIONS = Sql.beside(Decisions.class, DEMANDED);

  private static final Sql<Decisions> DECISIONS =
      Sql.of(
          Decisions.class,
          """
          select a.*, s.document_hash
          from approvals.decision a
          join approvals.submission s
            on s.document_id = a.document_id and s.kind = a.kind and s.round = a.round
              and {moment:s}
          join approvals.document d
            on d.document_id = a.document_id and d.kind = a.kind and {moment:d}
          where {until:a}
          """
              + DOCUMENT);

  private static final Sql<DecidedByMe> DECIDED =
      Sql.of(
          DecidedByMe.class,
          """
          select a.*, s.state, d.title, d.customer_id, d.amount::text as amount, d.currency
          from approvals.decision a
          join approvals.submission s
            on s.document_id = a.document_id and s.kind = a.kind and s.round = a.round
              and {moment:s}
          join approvals.document d
            on d.document_id = a.document_id and d.kind = a.kind and {moment:d}
          where {until:a} and (a.decided_by = :caller or a.on_behalf_of = :caller)
            and {if kind: a.kind = :kind}
          """);

  private static final Sql<MadeByMe> MADE =
      Sql.of(
          MadeByMe.class,
          """
          select s.*, d.title, d.customer_id, d.amount::text as amount, d.currency,
            array(select t.step from approvals.step t
              where t.document_id = s.document_id and t.kind = s.kind and t.round = s.round
                and {moment:t} and t.status in ('open', 'escalated')
              order by t.stage, t.step) as open_steps
          from approvals.submission s
          """
              + OF_DOCUMENT
              + """
              where {moment:s} and s.submitted_by = :caller
                and {if kind: s.kind = :kind}
                and {if state: s.state = lower(:state)}
              """);

  private static final String DECIDED_IN_PERIOD =
      """
      from approvals.decision a
      join approvals.document d
        on d.document_id = a.document_id and d.kind = a.kind and {moment:d}
      """;

  private static final String OF_PERIOD =
      """
      where {until:a} and {scope:d}
        and {if from: cast(a.recorded_at at time zone :zone as date)
          >= cast(:from || '-01' as date)}
        and {if to: cast(a.recorded_at at time zone :zone as date)
          < cast(:to || '-01' as date) + interval '1 month'}
        and {if kind: a.kind = :kind}
        and {if branchId: d.branch_id = :branchId}
        and {if employeeId: a.decided_by = :employeeId}
      """;

  /** The step is told as it stood before the decision: a return to an earlier one resets it. */
  private static final Sql<ApprovalHours> HOURS =
      Sql.of(
          ApprovalHours.class,
          """
          with told as (
            select a.decided_by, a.kind, a.step, a.decision, s.roles[1] as role,
              date_part('epoch', a.recorded_at - s.opened_at) / 3600 as hours,
              s.status = 'escalated' or a.recorded_at > s.due_at as overdue
          """
              + DECIDED_IN_PERIOD
              + """
              join approvals.step s
                on s.document_id = a.document_id and s.kind = a.kind and s.round = a.round
                  and s.step = a.step and {versions:s}
                  and s.known_from <= a.seen_at and coalesce(s.known_to > a.seen_at, true)
              """
              + OF_PERIOD
              + """
              )
              select concat_ws('/', decided_by, kind, step, role) as id,
                decided_by as employee_id, kind, step, role, count(*) as decisions,
                round(cast(percentile_cont(0.5) within group (order by hours) as numeric), 2)
                  as median_hours,
                round(cast(percentile_cont(0.9) within group (order by hours) as numeric), 2)
                  as p90_hours,
                count(*) filter (where decision = 'rejected') as rejected,
                count(*) filter (where overdue) as overdue,
                round(count(*) filter (where overdue) / count(*)::numeric, 4) as overdue_share
              from told group by decided_by, kind, step, role
              """);

  private static final Sql<DecisionsByMonth> BY_MONTH =
      Sql.of(
          DecisionsByMonth.class,
          """
          with told as (
            select a.decided_by, a.kind, a.decision,
              to_char(a.recorded_at at time zone :zone, 'YYYY-MM') as month
          """
              + DECIDED_IN_PERIOD
              + OF_PERIOD
              + """
              )
              select concat_ws('/', month, decided_by, kind) as id, month,
                decided_by as employee_id, kind, count(*) as decisions,
                count(*) filter (where decision = 'approved') as approved,
                count(*) filter (where decision = 'rejected') as rejected,
                count(*) filter (where decision = 'returned') as returned,
                count(*) filter (where decision = 'returned_to_step') as returned_to_step
              from told group by month, decided_by, kind
              """);

  private final Answers answers;
  private final Readers readers;
  private final Today today;

  ApprovalsAnswers(Answers answers, Readers readers, Today today) {
    this.answers = answers;
    this.readers = readers;
    this.today = today;
  }

  @QueryHandler
  Listing<WaitingStep> answer(WaitingForMe question, QuestionContext context) {
    Caller caller = context.caller();
    List<DelegatedGrant> offices =
        Stream.concat(
                readers.grants(caller, NOW).stream()
                    .map(
                        own -> new DelegatedGrant(caller.employeeId(), own.role(), own.branchId())),
                readers.delegated(caller, NOW).stream())
            .toList();
    return answers
        .statement(WAITING_FOR_ME, question, context)
        .with("holders", offices.stream().map(DelegatedGrant::delegatorId).toArray(String[]::new))
        .with("roles", offices.stream().map(office -> office.role().name()).toArray(String[]::new))
        .with("ofBranches", offices.stream().map(DelegatedGrant::branchId).toArray(String[]::new))
        .page(question.order(), context.paging(), WaitingStep.class);
  }

  @QueryHandler
  Listing<WaitingStep> answer(OverdueSteps question, QuestionContext context) {
    Instant at = today.orNow(question.at());
    return answers.list(OVERDUE, new OverdueSteps(at, question.kind()), context);
  }

  @QueryHandler
  Listing<ApprovalPath.Named> answer(ApprovalPath question, QuestionContext context) {
    answers.demand(OF_PATH, question, context);
    return answers.list(PATH, question, context);
  }

  @QueryHandler
  Listing<ApprovalActs.Named> answer(ApprovalActs question, QuestionContext context) {
    answers.demand(OF_ACTS, question, context);
    return answers.list(ACTS, question, context);
  }

  @QueryHandler
  Answer<Explanation> answer(Explain question, QuestionContext context) {
    Explanations.Found found =
        answers
            .statement(SUBMISSION, question, context)
            .first(Explanations.Found.class)
            .orElseThrow(
                () -> Refusal.notFound("submitted document", "已提交的文件", question.document()));
    List<Explanation.StepNow> steps =
        answers
            .statement(STEPS_OF_ROUND, question, context)
            .with("round", found.submission().round())
            .list(Explanation.StepNow.class);
    return new Answer<>(
        context.moment().position(), Explanations.of(found, steps, context.scope().everywhere()));
  }

  @QueryHandler
  Listing<Decisions.Named> answer(Decisions question, QuestionContext context) {
    answers.demand(OF_DECISIONS, question, context);
    return answers.list(DECISIONS, question, context);
  }

  @QueryHandler
  Listing<DecidedByMe.OfDocument> answer(DecidedByMe question, QuestionContext context) {
    return answers.list(DECIDED, question, context);
  }

  @QueryHandler
  Listing<MadeByMe.Round> answer(MadeByMe question, QuestionContext context) {
    return answers.list(MADE, question, context);
  }

  @QueryHandler
  Listing<CopiesToMe.Copy> answer(CopiesToMe question, QuestionContext context) {
    return answers.list(COPIES, question, context);
  }

  @QueryHandler
  Listing<ApprovalHours.OfStep> answer(ApprovalHours question, QuestionContext context) {
    return answers.list(HOURS, question, context);
  }

  @QueryHandler
  Listing<DecisionsByMonth.OfMonth> answer(DecisionsByMonth question, QuestionContext context) {
    return answers.list(BY_MONTH, question, context);
  }
}
