package dev.countersign.query.staffaccess;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.employee.Role;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.Moment;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Paging;
import dev.countersign.query.reading.Question;
import dev.countersign.query.reading.Readings;
import dev.countersign.query.reading.Scope;
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
    return Question.of(
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
    return Question.of(
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

  /** A grant with whom it is for. */
  record GrantOfEmployee(
      String name, @Nullable String homeBranchId, @JsonUnwrapped RoleGrant grant) {}
}
