package dev.countersign.query.contractarchive;

import dev.countersign.events.employee.Role;
import dev.countersign.query.contractarchive.ContractFile.InList;
import dev.countersign.query.contractarchive.ContractFile.Link;
import dev.countersign.query.contractarchive.ContractFile.OriginalOf;
import dev.countersign.query.contractarchive.ContractFile.Waiting;
import dev.countersign.query.reading.Answer;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.Moment;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Paging;
import dev.countersign.query.reading.Readings;
import dev.countersign.query.reading.Refusal;
import dev.countersign.query.reading.Revision;
import dev.countersign.query.reading.Scope;
import dev.countersign.query.reading.Statement;
import dev.countersign.query.staffaccess.DelegatedGrant;
import dev.countersign.query.staffaccess.Readers;
import dev.countersign.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/contract-archive")
@Tag(
    name = "Contract archive",
    description =
        "Contracts, their approval paths, originals, numbers and memos. Branch roles see their"
            + " branches; roles for the whole company, ANALYST and AUDITOR see all.")
class ContractArchiveEndpoint {
  private static final Set<Role> ROLES =
      Set.of(
          Role.SALES,
          Role.BRANCH_MANAGER,
          Role.PRODUCT_MANAGER,
          Role.FINANCE,
          Role.LEGAL,
          Role.GENERAL_MANAGER,
          Role.DEPUTY_GENERAL_MANAGER,
          Role.CHAIRMAN,
          Role.SEAL_KEEPER,
          Role.ARCHIVIST,
          Role.ANALYST,
          Role.AUDITOR);

  /** Every event of a contract leaves a row at its position in one of these tables. */
  private static final String VERSION =
      """
      (select count(*) - 1 from (
         select v.known_from from contract_archive.contract v
         where v.contract_id = c.contract_id and v.known_from <= :position
         union select v.known_from from contract_archive.approval_step v
         where v.contract_id = c.contract_id and v.known_from <= :position
         union select v.position from contract_archive.signature v
         where v.contract_id = c.contract_id and v.position <= :position
         union select v.position from contract_archive.transfer v
         where v.contract_id = c.contract_id and v.position <= :position) e)
      """;

  private final JdbcClient jdbc;
  private final ContractArchiveView view;
  private final Readings readings;
  private final Readers readers;

  ContractArchiveEndpoint(
      DataSource dataSource, ContractArchiveView view, Readings readings, Readers readers) {
    this.jdbc = JdbcClient.create(dataSource);
    this.view = view;
    this.readings = readings;
    this.readers = readers;
  }

  @GetMapping("/contracts")
  @Operation(summary = "Contracts", description = "Searched, sorted, page by page.")
  Listing<InList> contracts(
      Caller caller,
      @ParameterObject Known known,
      @Valid @ParameterObject Paging paging,
      @ParameterObject ContractFilter filter,
      @Parameter(description = "Sorted by; DRAFTED_ON unless told.") @RequestParam
          @Nullable Sort sort,
      @Parameter(description = "The highest or latest first.") @RequestParam(defaultValue = "false")
          boolean descending) {
    Scope scope = readers.admitDelegates(caller, known, ROLES);
    Moment moment = readings.at(view, known, paging);
    Order order = Objects.requireNonNullElse(sort, Sort.DRAFTED_ON).order();
    return filter
        .on(
            Statement.of(
                jdbc,
                moment,
                """
                select c.*, u.name as customer_name
                from contract_archive.contract c
                left join contract_archive.customer u on u.customer_id = c.customer_id and %s
                where %s and %s and %s
                """
                    .formatted(Moment.in("u"), Moment.in("c"), Scope.of("c"), ContractFilter.SQL)))
        .within(scope)
        .page(descending ? order.descending() : order, paging, InList.class);
  }

  @GetMapping("/contracts/{contractId}")
  @Operation(
      summary = "One contract",
      description =
          "With its approval path and the policy version of it, its signatures, originals and"
              + " memos, as it is or as it was at `knownAt`.")
  Answer<ContractFile> contract(
      Caller caller, @ParameterObject Known known, @PathVariable String contractId) {
    Scope scope = readers.admitDelegates(caller, known, ROLES);
    Moment moment = readings.at(view, known);
    ContractFile file =
        Statement.of(
                jdbc,
                moment,
                """
                select c.*, %s as version,
                  (select u.name from contract_archive.customer u
                   where u.customer_id = c.customer_id and u.known_from <= :position
                   order by u.known_from desc limit 1) as customer_name,
                  coalesce((select jsonb_agg(s order by s.round, s.stage, s.step)
                    from contract_archive.approval_step s
                    where s.contract_id = c.contract_id and %s), '[]') as approvals,
                  coalesce((select jsonb_agg(g order by g.position)
                    from contract_archive.signature g
                    where g.contract_id = c.contract_id and g.position <= :position), '[]')
                    as signatures,
                  coalesce((select jsonb_agg(o order by o.original)
                    from contract_archive.original o
                    where o.contract_id = c.contract_id and %s), '[]') as originals,
                  coalesce((select jsonb_agg(m order by m.drafted_on, m.memo_id)
                    from contract_archive.memo m
                    where m.contract_id = c.contract_id and %s), '[]') as memos
                from %s c
                where %s and %s
                """
                    .formatted(
                        VERSION,
                        Moment.in("s"),
                        Moment.in("o"),
                        Moment.in("m"),
                        Moment.newest("contract_archive.contract", "contract_id"),
                        Moment.in("c"),
                        Scope.of("c")))
            .with("id", contractId)
            .within(scope)
            .first(ContractFile.class)
            .orElseThrow(() -> Refusal.notFound("contract", "合同", contractId));
    return new Answer<>(moment.position(), file);
  }

  @GetMapping("/contracts/{contractId}/history")
  @Operation(
      summary = "History of a contract",
      description = "Every change: when it was recorded, by whom, and which fields it changed.")
  Listing<Revision> history(
      Caller caller,
      @ParameterObject Known known,
      @Valid @ParameterObject Paging paging,
      @PathVariable String contractId) {
    Scope scope = readers.admitDelegates(caller, known, ROLES);
    Moment moment = readings.at(view, known, paging);
    Listing<Revision> revisions =
        Revision.page(
            Statement.of(
                    jdbc,
                    moment,
                    """
                    select v.*, %s from contract_archive.contract v
                    where v.contract_id = :id and v.known_from <= :position and %s
                    """
                        .formatted(Revision.BEFORE, Scope.of("v")))
                .with("id", contractId)
                .within(scope),
            paging);
    if (revisions.items().isEmpty()) {
      throw Refusal.notFound("contract", "合同", contractId);
    }
    return revisions;
  }

  @GetMapping("/contracts/{contractId}/approvals")
  @Operation(
      summary = "Approval path of a contract",
      description =
          "Every step of every round: who may decide, until when, who decided what, and by which"
              + " version of the policy.")
  Listing<ApprovalStep> approvals(
      Caller caller,
      @ParameterObject Known known,
      @Valid @ParameterObject Paging paging,
      @PathVariable String contractId) {
    Scope scope = readers.admitDelegates(caller, known, ROLES);
    Moment moment = readings.at(view, known, paging);
    demand(contractId, moment, scope);
    return Statement.of(
            jdbc,
            moment,
            """
            select s.*, lpad(s.round::text, 6, '0') || '/' || lpad(s.stage::text, 6, '0')
                     || '/' || s.step as id
            from contract_archive.approval_step s
            join contract_archive.contract c on c.contract_id = s.contract_id and %s
            where s.contract_id = :id and %s and %s
            """
                .formatted(Moment.in("c"), Moment.in("s"), Scope.of("c")))
        .with("id", contractId)
        .within(scope)
        .page(Order.byUnique("id", "text"), paging, ApprovalStep.class);
  }

  @GetMapping("/contracts/{contractId}/custody")
  @Operation(
      summary = "Chain of custody",
      description = "Every hand-over of every original of the contract, from the first on.")
  Listing<Link> custody(
      Caller caller,
      @ParameterObject Known known,
      @Valid @ParameterObject Paging paging,
      @PathVariable String contractId,
      @Parameter(description = "Only this original.") @RequestParam @Nullable Integer original) {
    Scope scope = readers.admitDelegates(caller, known, ROLES);
    Moment moment = readings.at(view, known, paging);
    demand(contractId, moment, scope);
    return Statement.of(
            jdbc,
            moment,
            """
            select t.*, lpad(t.original::text, 6, '0') || '/' || lpad(t.position::text, 18, '0')
                     as id
            from contract_archive.transfer t
            where t.contract_id = :id and t.position <= :position and %s
              and (cast(:original as integer) is null or t.original = :original)
            """
                .formatted(Scope.of("t")))
        .with("id", contractId)
        .with("original", original)
        .within(scope)
        .page(Order.byUnique("id", "text"), paging, Link.class);
  }

  @GetMapping("/my-approvals")
  @Operation(
      summary = "What waits for my decision",
      description =
          "Open steps that the caller may decide by role and branch, or by what others delegated"
              + " for today: then `actingFor` names whom to send as On-Behalf-Of. Without contracts"
              + " that the caller or that person made, and rounds in which either filled another"
              + " step. The most urgent first.")
  Listing<Waiting> myApprovals(
      Caller caller, @ParameterObject Known known, @Valid @ParameterObject Paging paging) {
    List<DelegatedGrant> offices =
        Stream.concat(
                readers.grants(caller, known).stream()
                    .map(
                        own -> new DelegatedGrant(caller.employeeId(), own.role(), own.branchId())),
                readers.delegated(caller, known).stream())
            .toList();
    return Statement.of(
            jdbc,
            readings.at(view, known, paging),
            waiting(
                    "'/' || p.holder",
                    "nullif(p.holder, :caller)",
                    "cross join (select distinct unnest(cast(:holders as text[]))) as p (holder)")
                + """
                  and exists (
                    select from unnest(cast(:holders as text[]), cast(:roles as text[]),
                        cast(:of_branches as text[])) as g (holder, role, branch_id)
                    where g.holder = p.holder and g.role = any (s.roles)
                      and (g.branch_id is null or g.branch_id = s.branch_id))
                  and not c.makers && array[cast(:caller as text), p.holder]
                  and not exists (
                    select from contract_archive.approval_step d
                    where d.contract_id = s.contract_id and d.round = s.round and %s
                      and d.status = 'approved'
                      and (d.decided_by in (:caller, p.holder)
                           or d.on_behalf_of in (:caller, p.holder)))
                """
                    .formatted(Moment.in("d")))
        .with("holders", offices.stream().map(DelegatedGrant::delegatorId).toArray(String[]::new))
        .with("roles", offices.stream().map(office -> office.role().name()).toArray(String[]::new))
        .with("of_branches", offices.stream().map(DelegatedGrant::branchId).toArray(String[]::new))
        .with("caller", caller.employeeId())
        .page(Order.by("due_at", "timestamptz", "id"), paging, Waiting.class);
  }

  @GetMapping("/overdue-steps")
  @Operation(
      summary = "Overdue steps",
      description = "Open steps whose deadline has passed, the longest overdue first.")
  Listing<Waiting> overdueSteps(
      Caller caller,
      @ParameterObject Known known,
      @Valid @ParameterObject Paging paging,
      @Parameter(description = "Overdue at this instant; now unless told.") @RequestParam
          @Nullable Instant at) {
    Scope scope = readers.admitDelegates(caller, known, ROLES);
    Instant instant = Objects.requireNonNullElseGet(at, () -> Clock.systemUTC().instant());
    return Statement.of(
            jdbc,
            readings.at(view, known, paging),
            waiting("''", "cast(null as text)", "")
                + " and s.due_at < cast(:at as timestamptz) and "
                + Scope.of("c"))
        .with("at", instant.toString())
        .within(scope)
        .page(Order.by("due_at", "timestamptz", "id"), paging, Waiting.class);
  }

  @GetMapping("/numbers")
  @Operation(
      summary = "Number register",
      description = "Every number that was ever allocated, with the void ones.")
  Listing<RegisteredNumber> numbers(
      Caller caller,
      @ParameterObject Known known,
      @Valid @ParameterObject Paging paging,
      @Parameter(description = "Only this series.", example = "XS-BJ-2017") @RequestParam
          @Nullable String series) {
    Scope scope = readers.admitDelegates(caller, known, ROLES);
    return Statement.of(
            jdbc,
            readings.at(view, known, paging),
            """
            select n.*, n.series || '/' || lpad(n.ordinal::text, 9, '0') || '/' || n.contract_id
                     as id
            from contract_archive.number_register n
            where %s and %s and (cast(:series as text) is null or n.series = :series)
            """
                .formatted(Moment.in("n"), Scope.of("n")))
        .with("series", series)
        .within(scope)
        .page(Order.byUnique("id", "text"), paging, RegisteredNumber.class);
  }

  @GetMapping("/numbers/proof")
  @Operation(
      summary = "Proof that no number is missing",
      description =
          "For every series, over all branches: that its numbers run from 1 to the highest without"
              + " a gap and without a repetition, and which of them are void.")
  Listing<NumberProof> proof(
      Caller caller,
      @ParameterObject Known known,
      @Valid @ParameterObject Paging paging,
      @Parameter(description = "Only this series.", example = "XS-BJ-2017") @RequestParam
          @Nullable String series) {
    readers.admitDelegates(caller, known, ROLES);
    return Statement.of(
            jdbc,
            readings.at(view, known, paging),
            """
            with allocated as (
              select * from contract_archive.number_register n
              where %s and (cast(:series as text) is null or n.series = :series)
            ), checked as (
              select series, count(*) as count, min(ordinal) as lowest, max(ordinal) as highest,
                coalesce((select jsonb_agg(expected order by expected)
                  from generate_series(1, max(a.ordinal)) as expected
                  where not exists (select from allocated b
                    where b.series = a.series and b.ordinal = expected)), '[]') as missing,
                coalesce((select jsonb_agg(ordinal order by ordinal) from (
                  select ordinal from allocated b where b.series = a.series
                  group by ordinal having count(*) > 1) d), '[]') as duplicates,
                coalesce(jsonb_agg(a order by ordinal) filter (where voided_on is not null), '[]')
                  as voids
              from allocated a group by series
            )
            select checked.*, missing = '[]' and duplicates = '[]' as proven
            from checked
            """
                .formatted(Moment.in("n")))
        .with("series", series)
        .page(Order.byUnique("series", "text"), paging, NumberProof.class);
  }

  @GetMapping("/originals")
  @Operation(
      summary = "Who holds which original",
      description = "Filtered by holder, by contract, or by what is lent for too long.")
  Listing<OriginalOf> originals(
      Caller caller,
      @ParameterObject Known known,
      @Valid @ParameterObject Paging paging,
      @Parameter(description = "Only what this employee or this named holder has.") @RequestParam
          @Nullable String holder,
      @Parameter(description = "Only what is in such hands.", example = "archive") @RequestParam
          @Nullable String holderKind,
      @Parameter(description = "Only what should have been back before this date.") @RequestParam
          @Nullable LocalDate dueBefore) {
    Scope scope = readers.admitDelegates(caller, known, ROLES);
    return Statement.of(
            jdbc,
            readings.at(view, known, paging),
            """
            select o.*, o.contract_id || '/' || lpad(o.original::text, 3, '0') as id,
                   c.number, c.title
            from contract_archive.original o
            join contract_archive.contract c on c.contract_id = o.contract_id and %s
            where %s and %s
              and (cast(:holder as text) is null
                   or o.holder_employee_id = :holder or o.holder_name = :holder)
              and (cast(:kind as text) is null or o.holder_kind = :kind)
              and (cast(:due_before as date) is null or o.borrowed_until < :due_before)
            """
                .formatted(Moment.in("c"), Moment.in("o"), Scope.of("o")))
        .with("holder", holder)
        .with("kind", holderKind)
        .with("due_before", dueBefore)
        .within(scope)
        .page(Order.byUnique("id", "text"), paging, OriginalOf.class);
  }

  @GetMapping("/memos")
  @Operation(
      summary = "Memo ledger",
      description = "Every memo: what it changes, who signed it, and whether it is attached.")
  Listing<Memo> memos(
      Caller caller,
      @ParameterObject Known known,
      @Valid @ParameterObject Paging paging,
      @Parameter(description = "Only those of this contract.") @RequestParam
          @Nullable String contractId,
      @Parameter(description = "Only those that are attached, or that are not.") @RequestParam
          @Nullable Boolean attached) {
    Scope scope = readers.admitDelegates(caller, known, ROLES);
    return Statement.of(
            jdbc,
            readings.at(view, known, paging),
            """
            select m.* from contract_archive.memo m
            where %s and %s
              and (cast(:contract as text) is null or m.contract_id = :contract)
              and (cast(:attached as boolean) is null
                   or :attached = (m.attached_on is not null))
            """
                .formatted(Moment.in("m"), Scope.of("m")))
        .with("contract", contractId)
        .with("attached", attached)
        .within(scope)
        .page(Order.by("drafted_on", "date", "memo_id"), paging, Memo.class);
  }

  /** Open steps with what they are about, for the caller or for whom the caller acts. */
  private static String waiting(String ofWhom, String actingFor, String join) {
    return """
      select s.*, c.contract_id || '/' || s.round || '/' || s.step || %s as id, c.title,
             c.branch_id as contract_branch_id, c.customer_id, u.name as customer_name,
             c.amount::text as amount, c.currency, c.makers, %s as acting_for
      from contract_archive.approval_step s
      join contract_archive.contract c on c.contract_id = s.contract_id and %s
      left join contract_archive.customer u on u.customer_id = c.customer_id and %s
      %s
      where %s and s.status in ('open', 'escalated')
      """
        .formatted(ofWhom, actingFor, Moment.in("c"), Moment.in("u"), join, Moment.in("s"));
  }

  private void demand(String contractId, Moment moment, Scope scope) {
    boolean shown =
        !Statement.of(
                jdbc,
                moment,
                "select c.contract_id from contract_archive.contract c where c.contract_id = :id and "
                    + Moment.in("c")
                    + " and "
                    + Scope.of("c"))
            .with("id", contractId)
            .within(scope)
            .list(JsonNode.class)
            .isEmpty();
    if (!shown) {
      throw Refusal.notFound("contract", "合同", contractId);
    }
  }

  /** How contracts can be sorted. */
  enum Sort {
    DRAFTED_ON("drafted_on", "date"),
    SIGNED_ON("signed_on", "date"),
    NUMBER("number", "text"),
    AMOUNT("amount", "numeric");

    private final String column;
    private final String type;

    Sort(String column, String type) {
      this.column = column;
      this.type = type;
    }

    private Order order() {
      return Order.by(column, type, "contract_id");
    }
  }
}
