package dev.countersign.query.staffaccess;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.employee.Role;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.Moment;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Paging;
import dev.countersign.query.reading.Readings;
import dev.countersign.query.reading.Scope;
import dev.countersign.query.reading.Statement;
import dev.countersign.query.reading.Today;
import dev.countersign.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/staff-access")
@Tag(
    name = "Staff and access",
    description =
        "Who could do what on a date. STAFF_ADMIN of a branch sees those whose home it is.")
class StaffAccessEndpoint {
  private static final Set<Role> ROLES = Set.of(Role.STAFF_ADMIN, Role.AUDITOR, Role.ANALYST);

  private final JdbcClient jdbc;
  private final StaffAccessView view;
  private final Readings readings;
  private final Readers readers;
  private final Today today;

  StaffAccessEndpoint(
      DataSource dataSource,
      StaffAccessView view,
      Readings readings,
      Readers readers,
      Today today) {
    this.jdbc = JdbcClient.create(dataSource);
    this.view = view;
    this.readings = readings;
    this.readers = readers;
    this.today = today;
  }

  @GetMapping("/grants")
  @Operation(
      summary = "Who may do what",
      description =
          "The grants in force on the business date `asOf` (today unless told), as they were known"
              + " at `knownAt`. Roles: STAFF_ADMIN, AUDITOR, ANALYST.")
  Listing<GrantOfEmployee> grants(
      Caller caller,
      @ParameterObject Known known,
      @Valid @ParameterObject Paging paging,
      @Parameter(description = "Only this employee.") @RequestParam @Nullable String employeeId,
      @Parameter(description = "Only this role.") @RequestParam @Nullable Role role,
      @Parameter(description = "Only grants for this branch.") @RequestParam
          @Nullable String branchId,
      @Parameter(description = "The business date; today unless told.") @RequestParam
          @Nullable LocalDate asOf) {
    Scope scope = readers.admit(caller, known, ROLES);
    Moment moment = readings.at(view, known, paging);
    return Statement.of(
            jdbc,
            moment,
            """
            select g.employee_id || '/' || lpad(g.ordinal::text, 6, '0') as id, g.*,
                   e.name, e.home_branch_id
            from staff_access.role_grant g
            join staff_access.employee e on e.employee_id = g.employee_id and %s
            where %s and %s
              and g.effective_from <= :as_of
              and (g.effective_to is null or g.effective_to > :as_of)
              and (cast(:employee as text) is null or g.employee_id = :employee)
              and (cast(:role as text) is null or g.role = :role)
              and (cast(:branch as text) is null or g.branch_id = :branch)
            """
                .formatted(Moment.in("e"), Moment.in("g"), Scope.ofColumn("e.home_branch_id")))
        .within(scope)
        .with("as_of", today.unless(asOf))
        .with("employee", employeeId)
        .with("role", role)
        .with("branch", branchId)
        .page(Order.byUnique("id", "text"), paging, GrantOfEmployee.class);
  }

  @GetMapping("/employees")
  @Operation(
      summary = "Employees",
      description =
          "Everybody who was ever registered, as known at `knownAt`. Roles: STAFF_ADMIN, AUDITOR,"
              + " ANALYST.")
  Listing<Employee> employees(
      Caller caller,
      @ParameterObject Known known,
      @Valid @ParameterObject Paging paging,
      @Parameter(description = "Only those of this home branch.") @RequestParam
          @Nullable String branchId) {
    Scope scope = readers.admit(caller, known, ROLES);
    Moment moment = readings.at(view, known, paging);
    return Statement.of(
            jdbc,
            moment,
            """
            select e.* from staff_access.employee e
            where %s and %s and (cast(:branch as text) is null or e.home_branch_id = :branch)
            """
                .formatted(Moment.in("e"), Scope.ofColumn("e.home_branch_id")))
        .within(scope)
        .with("branch", branchId)
        .page(Order.byUnique("employee_id", "text"), paging, Employee.class);
  }

  @GetMapping("/delegations")
  @Operation(
      summary = "Delegation register",
      description =
          "Who let whom decide on contracts in their place, in which roles, from the first to the"
              + " last day, and whether it was taken back, as known at `knownAt`. Roles:"
              + " STAFF_ADMIN, AUDITOR, ANALYST; a branch's STAFF_ADMIN sees what people of that"
              + " home branch delegated.")
  Listing<DelegationOfEmployee> delegations(
      Caller caller,
      @ParameterObject Known known,
      @Valid @ParameterObject Paging paging,
      @Parameter(description = "Only what this employee delegated or was delegated.") @RequestParam
          @Nullable String person,
      @Parameter(description = "Only what is in force on this business date.") @RequestParam
          @Nullable LocalDate on) {
    Scope scope = readers.admit(caller, known, ROLES);
    return delegations(readings.at(view, known, paging), paging, scope, person, on);
  }

  @GetMapping("/my-delegations")
  @Operation(
      summary = "What I delegated, and what was delegated to me",
      description =
          "The caller's part of the delegation register; for everybody. Its numbers are those by"
              + " which a delegation is taken back.")
  Listing<DelegationOfEmployee> myDelegations(
      Caller caller,
      @ParameterObject Known known,
      @Valid @ParameterObject Paging paging,
      @Parameter(description = "Only what is in force on this business date.") @RequestParam
          @Nullable LocalDate on) {
    return delegations(
        readings.at(view, known, paging),
        paging,
        new Scope(true, Set.of()),
        caller.employeeId(),
        on);
  }

  private Listing<DelegationOfEmployee> delegations(
      Moment moment, Paging paging, Scope scope, @Nullable String person, @Nullable LocalDate on) {
    return Statement.of(
            jdbc,
            moment,
            """
            select d.delegator_id || '/' || lpad(d.delegation::text, 6, '0') as id, d.*,
                   g.name as delegator_name, e.name as delegate_name
            from staff_access.delegation d
            join staff_access.employee g on g.employee_id = d.delegator_id and %s
            join staff_access.employee e on e.employee_id = d.delegate_id and %s
            where %s and %s
              and (cast(:person as text) is null
                   or d.delegator_id = :person or d.delegate_id = :person)
              and (cast(:on as date) is null
                   or (d.first_day <= :on and d.last_day >= :on
                       and (d.revoked_on is null or d.revoked_on > :on)
                       and (g.left_on is null or g.left_on > :on)
                       and (e.left_on is null or e.left_on > :on)))
            """
                .formatted(
                    Moment.in("g"),
                    Moment.in("e"),
                    Moment.in("d"),
                    Scope.ofColumn("g.home_branch_id")))
        .within(scope)
        .with("person", person)
        .with("on", on)
        .page(Order.byUnique("id", "text"), paging, DelegationOfEmployee.class);
  }

  /** A delegation with the names of both. */
  record DelegationOfEmployee(
      String delegatorName, String delegateName, @JsonUnwrapped Delegation row) {}

  /** A grant with whom it is for. */
  record GrantOfEmployee(
      String name, @Nullable String homeBranchId, @JsonUnwrapped RoleGrant grant) {}
}
