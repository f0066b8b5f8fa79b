package dev.countersign.query.tasks;

import dev.countersign.query.reading.Answers;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.Sql;
import dev.countersign.query.staffaccess.DelegatedGrant;
import dev.countersign.query.staffaccess.Readers;
import dev.countersign.web.Caller;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the questions to the tasks. */
@Component
class TasksAnswers {
  private static final Known NOW = new Known(null, null);

  /** Only the decision on a step is delegated. */
  private static final Sql<Tasks> TASKS =
      Sql.of(
          Tasks.class,
          Set.of("persons", "holders", "roles", "ofBranches"),
          """
          select q.*, coalesce(q.due_on < :asOf, false) as overdue
          from (
            select t.record_kind, t.record_id, t.kind, t.item, t.assignee_id, t.copies, t.since,
              coalesce(t.due_on, cast(t.due_at at time zone :zone as date)) as due_on, t.due_at,
              s.title, s.number, s.branch_id, nullif(p.holder, :caller) as acting_for,
              concat_ws('/', t.record_kind, t.record_id, t.kind, t.item, p.holder) as id
            from tasks.task t
            join tasks.subject s
              on s.record_id = t.record_id and s.record_kind = t.record_kind and {moment:s}
            cross join (select distinct unnest(cast(:persons as text[]))) as p (holder)
            where {moment:t} and t.since <= :asOf
              and (p.holder = :caller or t.kind = 'DECIDE_STEP')
              and {if kind: t.kind = :kind}
              and {if branchId: s.branch_id = :branchId}
              and (t.assignee_id = p.holder
                or exists (
                  select from unnest(cast(:holders as text[]), cast(:roles as text[]),
                      cast(:ofBranches as text[])) as g (holder, role, branch_id)
                  where g.holder = p.holder and g.role = any (t.roles)
                    and (g.branch_id is null or g.branch_id = t.held_at)))
              and not (s.disputed and t.kind in
                ('PROPOSE_DESTRUCTION', 'APPROVE_DESTRUCTION', 'DESTROY_ORIGINALS'))
              and (t.kind <> 'DECIDE_STEP'
                or (not s.makers && array[cast(:caller as text), p.holder]
                  and not exists (
                    select from tasks.route_decision f
                    where f.record_id = t.record_id and f.record_kind = t.record_kind
                      and f.round = t.round and {moment:f}
                      and (f.transferred_by in (:caller, p.holder)
                        or f.approved_by && array[cast(:caller as text), p.holder]))))
          ) q
          where {if overdue: :overdue = coalesce(q.due_on < :asOf, false)}
          """);

  private final Answers answers;
  private final Readers readers;

  TasksAnswers(Answers answers, Readers readers) {
    this.answers = answers;
    this.readers = readers;
  }

  @QueryHandler
  Listing<Tasks.Waiting> answer(Tasks question, QuestionContext context) {
    Caller caller = context.caller();
    List<DelegatedGrant> offices =
        Stream.concat(
                readers.grants(caller, NOW).stream()
                    .map(
                        own -> new DelegatedGrant(caller.employeeId(), own.role(), own.branchId())),
                readers.delegated(caller, NOW).stream())
            .toList();
    return answers
        .statement(TASKS, question, context)
        // Who holds no role may still have borrowed something.
        .with(
            "persons",
            Stream.concat(
                    Stream.of(caller.employeeId()),
                    offices.stream().map(DelegatedGrant::delegatorId))
                .toArray(String[]::new))
        .with("holders", offices.stream().map(DelegatedGrant::delegatorId).toArray(String[]::new))
        .with("roles", offices.stream().map(office -> office.role().name()).toArray(String[]::new))
        .with("ofBranches", offices.stream().map(DelegatedGrant::branchId).toArray(String[]::new))
        .page(question.order(), context.paging(), Tasks.Waiting.class);
  }
}
