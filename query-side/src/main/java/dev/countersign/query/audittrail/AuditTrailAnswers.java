package dev.countersign.query.audittrail;

import dev.countersign.query.feed.EventFeed;
import dev.countersign.query.feed.EventPage;
import dev.countersign.query.reading.Answers;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.Sql;
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

  private final Answers answers;
  private final EventFeed feed;

  AuditTrailAnswers(Answers answers, EventFeed feed) {
    this.answers = answers;
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
  Listing<SecurityEvents.Entry> answer(SecurityEvents question, QuestionContext context) {
    return answers.list(SECURITY, question, context);
  }
}
