package dev.countersign.query.contractarchive;

import dev.countersign.events.employee.Role;
import dev.countersign.query.contractarchive.ContractFile.Waiting;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.Moment;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Paging;
import dev.countersign.query.reading.Readings;
import dev.countersign.query.reading.Refusal;
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
}
