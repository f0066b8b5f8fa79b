package dev.countersign.query.audittrail;

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

  private final Answers answers;

  AuditTrailAnswers(Answers answers) {
    this.answers = answers;
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
  Listing<AuditTrailReadings.Reading> answer(AuditTrailReadings question, QuestionContext context) {
    return answers.list(READINGS, question, context);
  }
}
