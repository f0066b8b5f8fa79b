package dev.countersign.query.staffaccess;

import dev.countersign.query.reading.Answers;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.Sql;
import dev.countersign.query.reading.Today;
import dev.countersign.web.Caller;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the questions about staff and access. */
@Component
class StaffAccessAnswers {
  private static final Sql<Grants> GRANTS =
      Sql.of(
          Grants.class,
          """
          select g.employee_id || '/' || lpad(g.ordinal::text, 6, '0') as id, g.*,
                 e.name, e.home_branch_id
          from staff_access.role_grant g
          join staff_access.employee e on e.employee_id = g.employee_id and {moment:e}
          where {moment:g} and {scope:e.home_branch_id}
            and g.effective_from <= :asOf
            and (g.effective_to is null or g.effective_to > :asOf)
            and {if employeeId: g.employee_id = :employeeId}
            and {if role: g.role = :role}
            and {if branchId: g.branch_id = :branchId}
            and {if alone: (g.granted_alone_by is not null) = :alone}
          """);

  private static final Sql<ProposedGrants> PROPOSED_GRANTS =
      Sql.of(
          ProposedGrants.class,
          """
          select p.employee_id || '/' || lpad(p.proposal::text, 6, '0') as id, p.*,
                 e.name, e.home_branch_id
          from staff_access.proposed_grant p
          join staff_access.employee e on e.employee_id = p.employee_id and {moment:e}
          where {moment:p} and {scope:e.home_branch_id}
            and {if employeeId: p.employee_id = :employeeId}
            and {if on: p.state = 'PROPOSED' and p.last_day >= :on}
          """);

  private static final Sql<DutyConflicts> CONFLICTS =
      Sql.of(
          DutyConflicts.class,
          """
          select g.employee_id || '/' || lpad(g.ordinal::text, 6, '0') || '/'
                   || lpad(o.ordinal::text, 6, '0') as id,
                 g.employee_id, e.name, e.home_branch_id, g.role, g.branch_id,
                 o.role as other_role, o.branch_id as other_branch_id, d.version as policy_version
          from staff_access.role_grant g
          join staff_access.role_grant o on o.employee_id = g.employee_id and {moment:o}
            and o.effective_from <= :asOf
            and (o.effective_to is null or o.effective_to > :asOf)
          join staff_access.employee e on e.employee_id = g.employee_id and {moment:e}
          join staff_access.separated_duties d on {moment:d}
            and g.role || '/' || o.role = any (d.pairs)
          where {moment:g} and {scope:e.home_branch_id}
            and g.effective_from <= :asOf
            and (g.effective_to is null or g.effective_to > :asOf)
            and {if employeeId: g.employee_id = :employeeId}
            and d.version = (
              select max(n.version) from staff_access.separated_duties n
              where {moment:n} and n.effective_from <= :asOf)
          """);

  private static final Sql<Employees> EMPLOYEES =
      Sql.of(
          Employees.class,
          """
          select e.* from staff_access.employee e
          where {moment:e} and {scope:e.home_branch_id}
            and {if branchId: e.home_branch_id = :branchId}
          """);

  private static final String DELEGATED =
      """
      select d.delegator_id || '/' || lpad(d.delegation::text, 6, '0') as id, d.*
      from staff_access.delegation d
      join staff_access.employee g on g.employee_id = d.delegator_id and {moment:g}
      join staff_access.employee e on e.employee_id = d.delegate_id and {moment:e}
      where {moment:d}
        and {if on: d.first_day <= :on and d.last_day >= :on
             and (d.revoked_on is null or d.revoked_on > :on)
             and (g.left_on is null or g.left_on > :on)
             and (e.left_on is null or e.left_on > :on)}
      """;

  private static final Sql<Delegations> DELEGATIONS =
      Sql.of(
          Delegations.class,
          DELEGATED
              + """
                and {scope:g.home_branch_id}
                and {if person: d.delegator_id = :person or d.delegate_id = :person}
              """);

  private static final Sql<MyDelegations> MY_DELEGATIONS =
      Sql.of(
          MyDelegations.class,
          DELEGATED + " and (d.delegator_id = :caller or d.delegate_id = :caller)");

  /** Who may do what now is decided by the newest rows. */
  private static final Known NOW = new Known(null, null);

  private final Answers answers;
  private final Readers readers;
  private final Today today;

  StaffAccessAnswers(Answers answers, Readers readers, Today today) {
    this.answers = answers;
    this.readers = readers;
    this.today = today;
  }

  @QueryHandler
  Listing<Grants.OfEmployee> answer(Grants question, QuestionContext context) {
    return answers.list(GRANTS, question, context);
  }

  @QueryHandler
  Listing<ProposedGrants.ForEmployee> answer(ProposedGrants question, QuestionContext context) {
    return answers.list(PROPOSED_GRANTS, question, context);
  }

  @QueryHandler
  Listing<DutyConflicts.Conflict> answer(DutyConflicts question, QuestionContext context) {
    return answers.list(CONFLICTS, question, context);
  }

  @QueryHandler
  Listing<Employees.Named> answer(Employees question, QuestionContext context) {
    return answers.list(EMPLOYEES, question, context);
  }

  @QueryHandler
  Listing<Delegations.OfEmployees> answer(Delegations question, QuestionContext context) {
    return answers.list(DELEGATIONS, question, context);
  }

  @QueryHandler
  Listing<Delegations.OfEmployees> answer(MyDelegations question, QuestionContext context) {
    return answers.list(MY_DELEGATIONS, question, context);
  }

  @QueryHandler
  MySession.Identity answer(MySession question, QuestionContext context) {
    Caller caller = context.caller();
    Optional<Readers.Person> person = readers.person(caller);
    return new MySession.Identity(
        caller.employeeId(),
        caller.account(),
        person.map(Readers.Person::name).orElse(null),
        person.map(Readers.Person::homeBranchId).orElse(null),
        readers.grants(caller, NOW),
        readers.delegated(caller, NOW),
        today.unless(null),
        today.zone().getId());
  }
}
