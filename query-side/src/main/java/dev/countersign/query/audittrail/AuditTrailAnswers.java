package dev.countersign.query.audittrail;

import dev.countersign.events.employee.Role;
import dev.countersign.query.feed.EventFeed;
import dev.countersign.query.feed.EventPage;
import dev.countersign.query.reading.Answer;
import dev.countersign.query.reading.Answers;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.Refusal;
import dev.countersign.query.reading.Sql;
import dev.countersign.query.staffaccess.Readers;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the questions to the audit trail. */
@Component
class AuditTrailAnswers {
  private static final String WANTED =
      """
      select e.* from audit_trail.entry e
      where {until:e}
        and {if record: e.subject = substr(:record, strpos(:record, ':') + 1)
             and (e.stream = :record or e.subject = :record)}
        and {if person: e.actor = :person or e.on_behalf_of = :person}
        and {if type: e.type = :type}
        and {if from: e.recorded_at >= :from}
        and {if to: e.recorded_at < :to}
        and {if importId: e.import_id = :importId}
        and {if commandId: e.command_id = :commandId}
        and {if requestId: e.request_id = :requestId}
      """;

  private static final Sql<AuditTrail> ENTRIES = Sql.of(AuditTrail.class, WANTED);
  private static final Sql<AuditTrailExport> EXPORT = Sql.of(AuditTrailExport.class, WANTED);

  private static final Sql<AuditTrailReadings> READINGS =
      Sql.of(
          AuditTrailReadings.class,
          """
          select r.id, r.read_at, r.employee_id, r.account, r.request as request_id, r.kind,
                 r.filters, r.position as as_of, r.rows
          from views.audit_reading r
          where {timeless:r}
          """);

  private static final Sql<ViewRebuilds> REBUILDS =
      Sql.of(
          ViewRebuilds.class,
          """
          select r.*, r.position as up_to from views.rebuild r
          where {timeless:r} and r.view = :view
          """);

  private static final Sql<ViewRebuilds> OF_REBUILDS =
      Sql.beside(
          ViewRebuilds.class,
          "select v.name from views.view v where {timeless:v} and v.name = :view");

  private static final Sql<ViewDifferences> OF_DIFFERENCES =
      Sql.beside(
          ViewDifferences.class,
          """
          select r.id from views.rebuild r
          where {timeless:r} and r.view = :view and r.id::text = :rebuild
          """);

  private static final Sql<ViewDifferences> DIFFERENCES =
      Sql.of(
          ViewDifferences.class,
          """
          select d.* from views.difference d
          join views.rebuild r on r.id = d.rebuild and {timeless:r}
          where {timeless:d} and r.view = :view and r.id::text = :rebuild
          """);

  private static final Sql<SecurityEvents> SECURITY =
      Sql.of(
          SecurityEvents.class,
          """
          select s.* from security.event s
          where {timeless:s}
            and {if person: s.employee_id = :person or s.account = :person}
            and {if kind: s.kind = :kind}
            and {if from: s.occurred_at >= :from}
            and {if to: s.occurred_at < :to}
          """);

  private static final Sql<Log> LOG =
      Sql.of(
          Log.class,
          """
          select cast(:position as bigint) as position, coalesce(max(last), 0) as head,
                 coalesce(sum(events), 0) as events,
                 min(first_at) as first_recorded_at, max(last_at) as last_recorded_at,
                 coalesce(jsonb_agg(jsonb_build_object('day', day, 'events', events) order by day)
                   filter (where events > 0), '[]') as days
          from (
            select cast(e.recorded_at at time zone :zone as date) as day, count(*) as events,
                   max(e.position) as last, min(e.recorded_at) as first_at,
                   max(e.recorded_at) as last_at
            from audit_trail.entry e where {until:e} group by day
          ) d
          """);

  /** One whose process is gone, or has shown nothing of it for long, was broken off. */
  private static final String TOLD =
      """
      select f.*, cast(round(f.rate) as bigint) as rows_per_second,
             case when f.state = 'RUNNING' and f.rows > 0
               then cast(ceil((f.rows_total - f.rows) / f.rate) as bigint) end as seconds_left
      from (
        select f.id::text as file_id, f.employee_id, f.account, f.request as request_id, f.question,
               f.filters, f.format, f.position as as_of, f.first_position, f.last_position, f.rows,
               f.rows_total, f.bytes, f.sha256, f.started_at,
               case when lost.it then 'BROKEN_OFF' else f.state end as state,
               case when lost.it then f.advanced_at else f.ended_at end as ended_at,
               f.rows / greatest(date_part('epoch', f.advanced_at - f.started_at), 0.001) as rate
        from views.file f
        cross join lateral (
          select f.state = 'RUNNING'
            and (f.advanced_at < clock_timestamp() - interval '2 minutes'
              or not exists (
                select from views.instance i where {timeless:i} and i.id = f.instance)) as it
        ) lost
        where {timeless:f} and (f.employee_id = :caller or cast(:everybodys as boolean))
      ) f
      """;

  /** Who may see what is decided by what holds now. */
  private static final Known NOW = new Known(null, null);

  private static final Set<String> FOUND = Set.of("everybodys");
  private static final Sql<Files> FILES = Sql.of(Files.class, FOUND, TOLD);
  private static final Sql<OneFile> ONE_FILE =
      Sql.of(OneFile.class, FOUND, TOLD + "where f.file_id = :fileId");

  private final Answers answers;
  private final Readers readers;
  private final EventFeed feed;

  AuditTrailAnswers(Answers answers, Readers readers, EventFeed feed) {
    this.answers = answers;
    this.readers = readers;
    this.feed = feed;
  }

  @QueryHandler
  EventPage answer(Events question, QuestionContext context) {
    return feed.page(question, context);
  }

  @QueryHandler
  Listing<AuditTrail.EntryAt> answer(AuditTrail question, QuestionContext context) {
    return answers.list(ENTRIES, question, context);
  }

  @QueryHandler
  Listing<AuditTrail.EntryAt> answer(AuditTrailExport question, QuestionContext context) {
    return answers.list(EXPORT, question, context);
  }

  @QueryHandler
  Listing<ViewRebuilds.Run> answer(ViewRebuilds question, QuestionContext context) {
    answers.demand(OF_REBUILDS, question, context);
    return answers.list(REBUILDS, question, context);
  }

  @QueryHandler
  Listing<ViewDifferences.Difference> answer(ViewDifferences question, QuestionContext context) {
    answers.demand(OF_DIFFERENCES, question, context);
    return answers.list(DIFFERENCES, question, context);
  }

  @QueryHandler
  Log.Extent answer(Log question, QuestionContext context) {
    return answers
        .statement(LOG, question, context)
        .first(Log.Extent.class)
        .orElseThrow(() -> new IllegalStateException("A sum over nothing is a row, too"));
  }

  @QueryHandler
  Listing<AuditTrailReadings.Reading> answer(AuditTrailReadings question, QuestionContext context) {
    return answers.list(READINGS, question, context);
  }

  @QueryHandler
  Listing<GivenFile> answer(Files question, QuestionContext context) {
    return answers
        .statement(FILES, question, context)
        .with("everybodys", seesAll(context))
        .page(question.order(), context.paging(), GivenFile.class);
  }

  @QueryHandler
  Answer<GivenFile> answer(OneFile question, QuestionContext context) {
    return new Answer<>(
        context.moment().position(),
        answers
            .statement(ONE_FILE, question, context)
            .with("everybodys", seesAll(context))
            .first(GivenFile.class)
            .orElseThrow(() -> Refusal.notFound("file", "文件", question.fileId())));
  }

  private boolean seesAll(QuestionContext context) {
    return readers.holdsForCompany(context.caller(), NOW, Set.of(Role.AUDITOR));
  }

  @QueryHandler
  Listing<SecurityEvents.Entry> answer(SecurityEvents question, QuestionContext context) {
    return answers.list(SECURITY, question, context);
  }
}
