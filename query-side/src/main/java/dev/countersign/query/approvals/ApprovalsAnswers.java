package dev.countersign.query.approvals;

import dev.countersign.query.reading.Answers;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.Sql;
import dev.countersign.query.staffaccess.DelegatedGrant;
import dev.countersign.query.staffaccess.Readers;
import dev.countersign.web.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
              where {moment:s} and s.status in ('open', 'escalated')
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
              where {moment:s} and {scope:d} and s.status in ('open', 'escalated')
                and {if kind: s.kind = :kind} and s.due_at < cast(:at as timestamptz)
              """);

  private static final String DOCUMENT =
      """
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

  private final Answers answers;
  private final Readers readers;
  private final Clock clock = Clock.systemUTC();

  ApprovalsAnswers(Answers answers, Readers readers) {
    this.answers = answers;
    this.readers = readers;
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
    Instant at = Objects.requireNonNullElseGet(question.at(), clock::instant);
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
  Listing<CopiesToMe.Copy> answer(CopiesToMe question, QuestionContext context) {
    return answers.list(COPIES, question, context);
  }
}
