package dev.countersign.query.contractarchive;

import dev.countersign.events.BilingualText;
import dev.countersign.events.ContractId;
import dev.countersign.query.projection.RowJson;
import dev.countersign.query.reading.Answer;
import dev.countersign.query.reading.Answers;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.Query;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.Refusal;
import dev.countersign.query.reading.Revision;
import dev.countersign.query.reading.Sql;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers the questions to the contract archive. */
@Component
class ContractArchiveAnswers {
  private static final Sql<Contracts> CONTRACTS =
      Sql.of(
          Contracts.class,
          """
          select c.*
          from contract_archive.contract c
          left join contract_archive.name u
            on u.id = c.customer_id and u.kind = 'customer' and {moment:u}
          where {moment:c} and {scope:c}
            and {if number: starts_with(c.number, :number)}
            and {if text: strpos(lower(c.title), lower(:text)) > 0
                 or strpos(lower(u.name), lower(:text)) > 0}
            and {if customerId: c.customer_id = :customerId}
            and {if type: c.type = :type}
            and {if phase: c.phase = :phase}
            and {if branchId: c.branch_id = :branchId}
            and {if signedFrom: c.signed_on >= :signedFrom}
            and {if signedTo: c.signed_on <= :signedTo}
          """);

  private static final Sql<OneContract> ONE =
      Sql.of(
          OneContract.class,
          """
          select c.*,
            (select w.version from contract_archive.contract_version w
             where w.contract_id = c.contract_id and {moment:w}) as version,
            coalesce((select jsonb_agg(g order by g.position)
              from contract_archive.signature g
              where g.contract_id = c.contract_id and {until:g}), '[]') as signatures,
            coalesce((select jsonb_agg(x order by x.position)
              from contract_archive.execution x
              where x.contract_id = c.contract_id and {until:x}), '[]') as executions,
            coalesce((select jsonb_agg(y order by y.position)
              from contract_archive.spoiled_copies y
              where y.contract_id = c.contract_id and {until:y}), '[]') as spoiled_copies,
            coalesce((select jsonb_agg(q order by q.consignment)
              from contract_archive.consignment q
              where q.contract_id = c.contract_id and {moment:q}), '[]') as consignments,
            coalesce((select jsonb_agg(o order by o.original)
              from contract_archive.original o
              where o.contract_id = c.contract_id and {moment:o}), '[]') as originals,
            coalesce((select jsonb_agg(m order by m.drafted_on, m.memo_id)
              from contract_archive.memo m
              where m.contract_id = c.contract_id and {moment:m}), '[]') as memos
          from {newest:contract_archive.contract by contract_id} c
          where {moment:c} and {scope:c}
          """);

  private static final String OTHERS =
      """
      select c.contract_id from contract_archive.contract c
      where c.contract_id = any (:others) and {moment:c} and {scope:c}
      """;

  private static final Sql<Contracts> OTHERS_OF_LIST =
      Sql.beside(Contracts.class, Set.of("others"), OTHERS);

  private static final Sql<OneContract> OTHERS_OF_ONE =
      Sql.beside(OneContract.class, Set.of("others"), OTHERS);

  /** What changes tell of other contracts of the customer, in whatever branch. */
  private static final Set<String> AGGREGATED =
      Set.of("aggregatedAmount", "aggregatedCurrency", "aggregatedWith");

  private static final Sql<Timeline> CONTRACT_OF_TIMELINE =
      Sql.beside(
          Timeline.class,
          """
          select c.contract_id from contract_archive.contract c
          where c.contract_id = :contractId and {moment:c} and {scope:c}
          """);

  /** What happened to another contract is only for those who may read that one. */
  private static final Sql<Timeline> TIMELINE =
      Sql.of(
          Timeline.class,
          """
          select h.position, h.event, h.particulars, h.effective_date, h.recorded_at, h.recorded_by,
            h.on_behalf_of, h.reason, h.command, h.stream, to_jsonb(v) as version, to_jsonb(b) as version_before
          from contract_archive.happening h
          left join contract_archive.contract v
            on v.contract_id = h.contract_id and v.known_from = h.position and {versions:v}
          left join contract_archive.contract b
            on b.contract_id = h.contract_id and b.known_to = h.position and {versions:b}
          where h.contract_id = :contractId and {until:h}
            and (h.stream = 'contract:' || h.contract_id or not starts_with(h.stream, 'contract:')
              or exists (select from contract_archive.contract o
                where o.contract_id = substr(h.stream, 10) and {moment:o} and {scope:o}))
          """);

  private static final Sql<ChainOfCustody> CONTRACT_OF_CUSTODY =
      Sql.beside(
          ChainOfCustody.class,
          """
          select c.contract_id from contract_archive.contract c
          where c.contract_id = :contractId and {moment:c} and {scope:c}
          """);

  private static final Sql<ChainOfCustody> CUSTODY =
      Sql.of(
          ChainOfCustody.class,
          """
          select t.*, lpad(t.original::text, 6, '0') || '/' || lpad(t.position::text, 18, '0')
                   as id
          from contract_archive.transfer t
          where t.contract_id = :contractId and {until:t} and {scope:t}
            and {if original: t.original = :original}
          """);

  private static final Sql<NumberRegister> NUMBERS =
      Sql.of(
          NumberRegister.class,
          """
          select n.*, n.series || '/' || lpad(n.ordinal::text, 9, '0') || '/' || n.contract_id
                   as id
          from contract_archive.number_register n
          where {moment:n} and {scope:n} and {if series: n.series = :series}
          """);

  private static final Sql<NumbersWithoutGaps> PROOF =
      Sql.of(
          NumbersWithoutGaps.class,
          """
          with allocated as (
            select n.* from contract_archive.number_register n
            where {moment:n} and {if series: n.series = :series}
          ), wanted as (
            select series from allocated
            union
            select s.series from unnest(views.issued_series(:position)) as s (series)
            where {if series: s.series = :series}
          ), issued as (
            select w.series, views.issued_up_to(w.series, :position) as issued_up_to from wanted w
          ), checked as (
            select i.series, count(a.ordinal) as count, coalesce(min(a.ordinal), 0) as lowest,
              coalesce(max(a.ordinal), 0) as highest, i.issued_up_to,
              coalesce((select jsonb_agg(expected order by expected)
                from generate_series(1, greatest(max(a.ordinal), i.issued_up_to)) as expected
                where not exists (select from allocated b
                  where b.series = i.series and b.ordinal = expected)), '[]') as missing,
              coalesce((select jsonb_agg(ordinal order by ordinal) from (
                select ordinal from allocated b where b.series = i.series
                group by ordinal having count(*) > 1) d), '[]') as duplicates,
              coalesce((select jsonb_agg(b.ordinal order by b.ordinal) from allocated b
                where b.series = i.series and not views.is_logged((
                  select min(f.known_from) from contract_archive.number_register f
                  where f.contract_id = b.contract_id and {versions:f}))), '[]') as unlogged,
              coalesce(jsonb_agg(a order by ordinal)
                filter (where a.voided_on is not null and {scope:a}), '[]') as voids
            from issued i left join allocated a on a.series = i.series
            group by i.series, i.issued_up_to
          )
          select checked.*, missing = '[]' and duplicates = '[]' and unlogged = '[]'
            and highest = coalesce(issued_up_to, highest) as proven
          from checked
          """);

  private static final Sql<Originals> ORIGINALS =
      Sql.of(
          Originals.class,
          """
          select o.*, o.contract_id || '/' || lpad(o.original::text, 3, '0') as id,
                 c.number, c.title
          from contract_archive.original o
          join contract_archive.contract c on c.contract_id = o.contract_id and {moment:c}
          where {moment:o} and {scope:o}
            and {if holder: o.holder_employee_id = :holder or o.holder_name = :holder}
            and {if holderKind: o.holder_kind = :holderKind}
            and {if dueBefore: o.borrowed_until < :dueBefore}
          """);

  private static final Sql<IssuedUnsigned> ISSUED_UNSIGNED =
      Sql.of(
          IssuedUnsigned.class,
          """
          select c.contract_id, c.number, c.title, c.branch_id, c.customer_id, c.issued_on,
            c.issued_hash, :asOf - c.issued_on as days_waiting,
            coalesce((select jsonb_agg(x.side order by x.position)
              from contract_archive.execution x
              where x.contract_id = c.contract_id and {until:x}), '[]') as executed_by
          from contract_archive.contract c
          where {ranged:c} and {scope:c} and c.phase = 'ISSUED' and c.issued_on <= :asOf
            and {if branchId: c.branch_id = :branchId}
          """);

  private static final Sql<CopiesOut> COPIES_OUT =
      Sql.of(
          CopiesOut.class,
          """
          select q.*, q.contract_id || '/' || lpad(q.consignment::text, 6, '0') as id,
            greatest(:asOf - q.due_on, 0) as days_over, c.number, c.title, c.customer_id
          from contract_archive.consignment q
          join contract_archive.contract c on c.contract_id = q.contract_id and {moment:c}
          where {ranged:q} and {scope:q} and q.outstanding > 0 and q.sent_on <= :asOf
            and {if branchId: q.branch_id = :branchId}
            and {if dueBefore: q.due_on < :dueBefore}
          """);

  private static final Sql<NotArchived> NOT_ARCHIVED =
      Sql.of(
          NotArchived.class,
          """
          select * from (
            select c.contract_id, c.number, c.title, c.branch_id, c.customer_id, c.signed_on,
              c.archive_due, :asOf - c.archive_due as days_over,
              c.sealed_copies - (select count(*)::integer from contract_archive.original o
                where o.contract_id = c.contract_id and {moment:o}) as unregistered,
              (select count(*)::integer from contract_archive.original p
                where p.contract_id = c.contract_id and {moment:p}
                  and p.holder_kind in ('employee', 'department')
                  and p.borrowed_until is null) as in_hands,
              (select count(*)::integer from contract_archive.original q
                where q.contract_id = c.contract_id and {moment:q}
                  and q.handed_over_on is not null) as handed_over
            from contract_archive.contract c
            where {moment:c} and {scope:c} and c.archive_due < :asOf and c.phase <> 'VOID'
              and c.destroyed_on is null and {if branchId: c.branch_id = :branchId}
          ) late
          where unregistered > 0 or in_hands > 0
          """);

  private static final Sql<LoansDue> LOANS_DUE =
      Sql.of(
          LoansDue.class,
          """
          select o.*, o.contract_id || '/' || lpad(o.original::text, 3, '0') as id,
            greatest(:asOf - o.borrowed_until, 0) as days_over, c.number, c.title
          from contract_archive.original o
          join contract_archive.contract c on c.contract_id = o.contract_id and {moment:c}
          where {ranged:o} and {scope:o} and o.borrowed_until is not null and o.since <= :asOf
            and {if branchId: o.branch_id = :branchId}
            and {if dueBefore: o.borrowed_until < :dueBefore}
          """);

  private static final Sql<RetentionCalendar> RETENTION =
      Sql.of(
          RetentionCalendar.class,
          """
          select c.contract_id, c.number, c.title, c.branch_id, c.customer_id, c.importance,
            c.retention_begun, c.retain_until, coalesce(c.retain_until < :asOf, false) as over,
            c.dispute_since, c.destruction_proposed_on, c.destruction_approved_on
          from contract_archive.contract c
          where {ranged:c} and {scope:c} and c.retention_begun <= :asOf
            and c.destroyed_on is null
            and {if branchId: c.branch_id = :branchId}
            and {if endsTo: c.retain_until <= :endsTo}
          """);

  private static final Sql<VoidOriginals> VOID_ORIGINALS =
      Sql.of(
          VoidOriginals.class,
          """
          select v.*, v.contract_id || '/' || lpad(v.original::text, 3, '0') as id,
            c.number, c.title
          from contract_archive.void_original v
          join contract_archive.contract c on c.contract_id = v.contract_id and {moment:c}
          where {moment:v} and {scope:v}
            and {if branchId: v.branch_id = :branchId}
            and {if accounted: :accounted = (coalesce(v.recovered_on, v.stated_on) is not null)}
          """);

  private static final Sql<EndedContracts> ENDED =
      Sql.of(
          EndedContracts.class,
          """
          select c.contract_id, c.number, c.title, c.type, c.branch_id, c.customer_id, c.phase,
            c.ended_on, c.end_reason, c.settlement
          from contract_archive.contract c
          where {ranged:c} and {scope:c} and c.ended_on is not null
            and {if branchId: c.branch_id = :branchId}
            and {if phase: c.phase = :phase}
            and {if endedFrom: c.ended_on >= :endedFrom}
            and {if endedTo: c.ended_on <= :endedTo}
          """);

  private static final Sql<RenewalCalendar> RENEWALS =
      Sql.of(
          RenewalCalendar.class,
          """
          select c.contract_id, c.number, c.title, c.branch_id, c.customer_id, c.phase,
            c.service_from, c.service_to, c.renews_tacitly,
            c.service_to - c.notice_days as notice_until, c.notice_on, c.notice_by
          from contract_archive.contract c
          where {ranged:c} and {scope:c}
            and c.service_to is not null and c.signed_on is not null and c.ended_on is null
            and {if branchId: c.branch_id = :branchId}
            and {if endsFrom: c.service_to >= :endsFrom}
            and {if endsTo: c.service_to <= :endsTo}
            and {if notice: :notice = (c.notice_on is not null)}
          """);

  private static final Sql<Memos> MEMOS =
      Sql.of(
          Memos.class,
          """
          select m.* from contract_archive.memo m
          where {moment:m} and {scope:m}
            and {if contractId: m.contract_id = :contractId}
            and {if attached: :attached = (m.attached_on is not null)}
          """);

  private static final Sql<ContractDocuments> CONTRACT_OF_DOCUMENTS =
      Sql.beside(
          ContractDocuments.class,
          """
          select c.contract_id from contract_archive.contract c
          where c.contract_id = :contractId and {moment:c} and {scope:c}
          """);

  private static final Sql<ContractDocuments> DOCUMENTS =
      Sql.of(
          ContractDocuments.class,
          """
          select d.* from contract_archive.document d
          where d.contract_id = :contractId and {moment:d} and {scope:d}
          """);

  private static final Sql<ContractDocument> DOCUMENT =
      Sql.of(
          ContractDocument.class,
          """
          select d.* from contract_archive.document d
          where d.contract_id = :contractId and d.file_hash = :fileHash
            and {moment:d} and {scope:d}
          """);

  private static final String TEMPLATE_VERSIONS =
      """
      v.*, t.contract_type, t.name, t.retired_from
      from contract_archive.template_version v
      join contract_archive.template t on t.template_id = v.template_id and {moment:t}
      """;

  private static final Sql<TemplatesInForce> TEMPLATES =
      Sql.of(
          TemplatesInForce.class,
          "select distinct on (v.template_id) "
              + TEMPLATE_VERSIONS
              + """
              where {moment:v} and v.effective_from <= :asOf
                and (t.retired_from is null or t.retired_from > :asOf)
                and {if type: t.contract_type = :type}
              order by v.template_id, v.ordinal desc
              """);

  private static final Sql<TemplateVersions> VERSIONS_OF_TEMPLATE =
      Sql.of(
          TemplateVersions.class,
          "select "
              + TEMPLATE_VERSIONS
              + """
              where {moment:v} and v.template_id = :templateId
              """);

  private static final Sql<TemplateVersions> TEMPLATE =
      Sql.beside(
          TemplateVersions.class,
          """
          select t.template_id from contract_archive.template t
          where t.template_id = :templateId and {moment:t}
          """);

  /** The first row of each version of the text; those after it tell of other things. */
  private static final String TEXTS =
      """
      from contract_archive.contract c
      where c.contract_id = :contractId and {versions:c} and {scope:c}
      """;

  private static final String CONTRACT =
      """
      select c.contract_id from contract_archive.contract c
      where c.contract_id = :contractId and {moment:c} and {scope:c}
      """;

  private static final Sql<DraftVersions> DRAFT_VERSIONS =
      Sql.of(
          DraftVersions.class,
          "select distinct on (c.draft_version) c.* "
              + TEXTS
              + " order by c.draft_version, c.known_from");

  private static final Sql<DraftVersions> CONTRACT_OF_VERSIONS =
      Sql.beside(DraftVersions.class, CONTRACT);

  private static final Sql<Redline> TEXT_OF_VERSIONS =
      Sql.of(
          Redline.class,
          "select d.*, v.clauses from (select distinct on (c.draft_version) c.* "
              + TEXTS
              + """
                and c.draft_version in (:from, coalesce(cast(:to as integer), (
                  select max(m.draft_version) from contract_archive.contract m
                  where m.contract_id = c.contract_id and {versions:m})))
              order by c.draft_version, c.known_from) d
              left join contract_archive.template_version v
                on v.template_id = d.template_id and v.version = d.template_version and {moment:v}
              """);

  private static final Sql<Redline> CONTRACT_OF_REDLINE = Sql.beside(Redline.class, CONTRACT);

  private static final Sql<Deviations> DEVIATIONS =
      Sql.of(
          Deviations.class,
          """
          select c.contract_id || '/' || d.clause as id, c.contract_id, c.number, c.title,
            c.branch_id, c.phase, c.template_id, c.template_version, d.*,
            (select k.clause from jsonb_array_elements(v.clauses) as k (clause)
             where k.clause ->> 'number' = d.clause) as template_clause
          from contract_archive.contract c
          cross join lateral jsonb_to_recordset(c.deviations) as d (
            clause text, text jsonb, reason text, deviated_by text, deviated_on date)
          left join contract_archive.template_version v
            on v.template_id = c.template_id and v.version = c.template_version and {moment:v}
          where {ranged:c} and {scope:c} and c.deviations <> '[]'
            and {if branchId: c.branch_id = :branchId}
            and {if contractId: c.contract_id = :contractId}
            and {if templateId: c.template_id = :templateId}
            and {if clause: d.clause = :clause}
            and {if phase: c.phase = :phase}
          """);

  /** Those that count on a date: signed by then, and not void. */
  private static final String SIGNED =
      """
      from contract_archive.contract c
      where {ranged:c} and {scope:c} and c.signed_on <= :asOf
        and (c.phase <> 'VOID' or c.ended_on > :asOf)
        and {if branchId: c.branch_id = :branchId}
        and {if from: c.signed_on >= cast(:from || '-01' as date)}
        and {if to: c.signed_on < cast(:to || '-01' as date) + interval '1 month'}
      """;

  private static final Sql<StandardShare> STANDARD_SHARE =
      Sql.of(
          StandardShare.class,
          """
          select branch_id || '/' || month as id, branch_id, month, count(*) as contracts,
            count(*) filter (where standard_template) as standard,
            round(count(*) filter (where standard_template) / count(*)::numeric, 4) as share
          from (select c.branch_id, to_char(c.signed_on, 'YYYY-MM') as month, c.standard_template
          """
              + SIGNED
              + ") s group by branch_id, month");

  private static final Sql<ContractClasses> CLASSES =
      Sql.of(
          ContractClasses.class,
          """
          select concat_ws('/', month, type, coalesce(importance, ''), currency) as id,
            month, type, importance, currency, count(*) as contracts, sum(amount) as amount
          from (select to_char(c.signed_on, 'YYYY-MM') as month, c.type, c.importance, c.currency,
              c.amount
          """
              + SIGNED
              + ") s group by month, type, importance, currency");

  /**
   * As {@link NotArchived} has it: the last of our originals came to the archive, none is
   * unregistered or in hands. What is destroyed had been there.
   */
  private static final Sql<ContractCycle> CYCLE =
      Sql.of(
          ContractCycle.class,
          """
          with signed as (
            select to_char(c.signed_on, 'YYYY-MM') as month, c.drafted_on, c.submitted_on,
              c.approved_on, c.signed_on,
              (select max(f.first_on) from (
                select min(t.effective_date) as first_on from contract_archive.transfer t
                where t.contract_id = c.contract_id and t.transfer = 'archived' and {until:t}
                group by t.original) f
               where c.destroyed_on is not null
                 or c.sealed_copies = (select count(*) from contract_archive.original o
                     where o.contract_id = c.contract_id and {moment:o})
                   and not exists (select from contract_archive.original p
                     where p.contract_id = c.contract_id and {moment:p}
                       and p.holder_kind in ('employee', 'department')
                       and p.borrowed_until is null)) as all_archived_on
          """
              + SIGNED
              + """
                and {if type: c.type = :type}
              ), told as (
                select s.*, case when s.all_archived_on <= :asOf then s.all_archived_on end
                  as archived_on
                from signed s
              )
              select month, count(*) as contracts, count(archived_on) as archived,
              """
              + Stream.of(
                      percentiles("submitted_on - drafted_on", "to_submission"),
                      percentiles("approved_on - submitted_on", "to_approval"),
                      percentiles("signed_on - approved_on", "to_signing"),
                      percentiles("archived_on - signed_on", "to_archive"),
                      percentiles("archived_on - drafted_on", "in_all"))
                  .collect(Collectors.joining(",\n"))
              + " from told group by month");

  private final Answers answers;
  private final Sentences sentences;

  ContractArchiveAnswers(Answers answers, Sentences sentences) {
    this.answers = answers;
    this.sentences = sentences;
  }

  @QueryHandler
  Listing<Contracts.Named> answer(Contracts question, QuestionContext context) {
    Listing<Contracts.Named> page = answers.list(CONTRACTS, question, context);
    Set<String> hidden =
        hidden(
            OTHERS_OF_LIST,
            question,
            context,
            page.items().stream().map(Contracts.Named::contract).flatMap(Contract::others));
    return page.map(item -> item.without(hidden));
  }

  @QueryHandler
  Answer<ContractFile> answer(OneContract question, QuestionContext context) {
    Answer<ContractFile> found = answers.one(ONE, question, context);
    ContractFile file = found.item();
    Set<String> hidden = hidden(OTHERS_OF_ONE, question, context, file.named().contract().others());
    return new Answer<>(found.position(), file.without(hidden));
  }

  @QueryHandler
  Listing<Timeline.Told> answer(Timeline question, QuestionContext context) {
    answers.demand(CONTRACT_OF_TIMELINE, question, context);
    Listing<JsonNode> page =
        answers
            .statement(TIMELINE, question, context)
            .page(question.order(), context.paging(), JsonNode.class);
    Set<String> untold = context.scope().everywhere() ? Set.of() : AGGREGATED;
    return page.map(row -> told((ObjectNode) row, untold));
  }

  private Timeline.Told told(ObjectNode row, Set<String> untold) {
    BilingualText told = sentences.of(row.path("event").asString(), row.path("particulars"));
    List<Revision.FieldChange> changes =
        Revision.between(row.get("version_before"), row.get("version")).stream()
            .filter(change -> !untold.contains(change.field()))
            .toList();
    row.set("told", RowJson.MAPPER.valueToTree(told));
    row.set("changes", RowJson.MAPPER.valueToTree(changes));
    return RowJson.MAPPER.treeToValue(row, Timeline.Told.class);
  }

  /** Those of the other contracts of a customer that the caller may not know of. */
  private <Q extends Query<?>> Set<String> hidden(
      Sql<Q> readable, Q question, QuestionContext context, Stream<String> others) {
    Set<String> hidden = others.collect(Collectors.toCollection(HashSet::new));
    if (context.scope().everywhere() || hidden.isEmpty()) {
      return Set.of();
    }
    answers
        .statement(readable, question, context)
        .with("others", List.copyOf(hidden))
        .list(OtherContract.class)
        .forEach(each -> hidden.remove(each.contractId()));
    return hidden;
  }

  private record OtherContract(String contractId) {}

  @QueryHandler
  Listing<ChainOfCustody.Link> answer(ChainOfCustody question, QuestionContext context) {
    answers.demand(CONTRACT_OF_CUSTODY, question, context);
    return answers.list(CUSTODY, question, context);
  }

  @QueryHandler
  Listing<ContractDocuments.Named> answer(ContractDocuments question, QuestionContext context) {
    answers.demand(CONTRACT_OF_DOCUMENTS, question, context);
    return answers.list(DOCUMENTS, question, context);
  }

  @QueryHandler
  Answer<ContractDocuments.Named> answer(ContractDocument question, QuestionContext context) {
    return answers.one(DOCUMENT, question, context);
  }

  @QueryHandler
  Listing<NumberRegister.Named> answer(NumberRegister question, QuestionContext context) {
    return answers.list(NUMBERS, question, context);
  }

  @QueryHandler
  Listing<NumberProof> answer(NumbersWithoutGaps question, QuestionContext context) {
    return answers.list(PROOF, question, context);
  }

  @QueryHandler
  Listing<Originals.OfContract> answer(Originals question, QuestionContext context) {
    return answers.list(ORIGINALS, question, context);
  }

  @QueryHandler
  Listing<IssuedUnsigned.Waiting> answer(IssuedUnsigned question, QuestionContext context) {
    return answers.list(ISSUED_UNSIGNED, question, context);
  }

  @QueryHandler
  Listing<CopiesOut.Outstanding> answer(CopiesOut question, QuestionContext context) {
    return answers.list(COPIES_OUT, question, context);
  }

  @QueryHandler
  Listing<NotArchived.Late> answer(NotArchived question, QuestionContext context) {
    return answers.list(NOT_ARCHIVED, question, context);
  }

  @QueryHandler
  Listing<LoansDue.Loan> answer(LoansDue question, QuestionContext context) {
    return answers.list(LOANS_DUE, question, context);
  }

  @QueryHandler
  Listing<RetentionCalendar.Retained> answer(RetentionCalendar question, QuestionContext context) {
    return answers.list(RETENTION, question, context);
  }

  @QueryHandler
  Listing<VoidOriginals.Accounted> answer(VoidOriginals question, QuestionContext context) {
    return answers.list(VOID_ORIGINALS, question, context);
  }

  @QueryHandler
  Listing<EndedContracts.Ended> answer(EndedContracts question, QuestionContext context) {
    return answers.list(ENDED, question, context);
  }

  @QueryHandler
  Listing<RenewalCalendar.Ending> answer(RenewalCalendar question, QuestionContext context) {
    return answers.list(RENEWALS, question, context);
  }

  @QueryHandler
  Listing<Memos.Named> answer(Memos question, QuestionContext context) {
    return answers.list(MEMOS, question, context);
  }

  @QueryHandler
  Listing<TemplatesInForce.Named> answer(TemplatesInForce question, QuestionContext context) {
    return answers.list(TEMPLATES, question, context);
  }

  @QueryHandler
  Listing<TemplatesInForce.Named> answer(TemplateVersions question, QuestionContext context) {
    answers.demand(TEMPLATE, question, context);
    return answers.list(VERSIONS_OF_TEMPLATE, question, context);
  }

  @QueryHandler
  Listing<DraftVersions.Version> answer(DraftVersions question, QuestionContext context) {
    answers.demand(CONTRACT_OF_VERSIONS, question, context);
    return answers.list(DRAFT_VERSIONS, question, context);
  }

  @QueryHandler
  Answer<Redline.Found> answer(Redline question, QuestionContext context) {
    answers.demand(CONTRACT_OF_REDLINE, question, context);
    Map<Integer, DraftText> texts =
        answers.statement(TEXT_OF_VERSIONS, question, context).list(DraftText.class).stream()
            .collect(Collectors.toMap(DraftText::draftVersion, Function.identity()));
    return new Answer<>(
        context.moment().position(),
        Redline.between(
            new ContractId(question.contractId()),
            text(texts, question.from()),
            text(texts, newest(texts, question.to()))));
  }

  private static int newest(Map<Integer, DraftText> texts, @Nullable Integer version) {
    return version == null ? Collections.max(texts.keySet()) : version;
  }

  private static DraftText text(Map<Integer, DraftText> texts, int version) {
    DraftText text = texts.get(version);
    if (text == null) {
      throw Refusal.notFound("version of the text", "合同文本版本", String.valueOf(version));
    }
    return text;
  }

  @QueryHandler
  Listing<Deviations.Standing> answer(Deviations question, QuestionContext context) {
    return answers.list(DEVIATIONS, question, context);
  }

  @QueryHandler
  Listing<StandardShare.Share> answer(StandardShare question, QuestionContext context) {
    return answers.list(STANDARD_SHARE, question, context);
  }

  @QueryHandler
  Listing<ContractClasses.OfMonth> answer(ContractClasses question, QuestionContext context) {
    return answers.list(CLASSES, question, context);
  }

  @QueryHandler
  Listing<ContractCycle.OfMonth> answer(ContractCycle question, QuestionContext context) {
    return answers.list(CYCLE, question, context);
  }

  private static String percentiles(String days, String what) {
    return """
    round(cast(percentile_cont(0.5) within group (order by %1$s) as numeric), 1)
      as median_days_%2$s,
    round(cast(percentile_cont(0.9) within group (order by %1$s) as numeric), 1)
      as p90_days_%2$s"""
        .formatted(days, what);
  }
}
