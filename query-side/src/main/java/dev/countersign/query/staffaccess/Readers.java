package dev.countersign.query.staffaccess;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import dev.countersign.eventstore.EventLog;
import dev.countersign.query.projection.ViewProperties;
import dev.countersign.query.projection.Views;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.Refusal;
import dev.countersign.query.reading.Scope;
import dev.countersign.query.reading.Today;
import dev.countersign.web.Caller;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides who may read, by the grants that are in force today. What somebody holds is remembered
 * while the view stands still; a question that names a position asks anew.
 */
@Component
public class Readers {
  /** Who reads what their office is about: it does not depend on a branch. */
  private static final Set<Role> OF_ALL_BRANCHES =
      Set.copyOf(EnumSet.of(Role.ANALYST, Role.AUDITOR));

  /** Events that had to wait change grants when they are taken in, and no position. */
  private static final Duration TRUSTED = Duration.ofSeconds(1);

  private static final int MOST = 10_000;

  private final JdbcClient jdbc;
  private final Views views;
  private final StaffAccessView view;
  private final ViewProperties properties;
  private final EventLog log;
  private final Today today;
  private final Cache<String, Seen> trusted =
      Caffeine.newBuilder().expireAfterWrite(TRUSTED).maximumSize(MOST).build();

  Readers(
      DataSource dataSource,
      Views views,
      StaffAccessView view,
      ViewProperties properties,
      EventLog log,
      Today today) {
    this.jdbc = JdbcClient.create(dataSource);
    this.views = views;
    this.view = view;
    this.properties = properties;
    this.log = log;
    this.today = today;
  }

  /**
   * The branches whose rows the caller may see in one of these roles. Who may read is always
   * decided by what holds now, also for questions about the past.
   *
   * @throws Refusal when the caller holds none of the roles
   */
  public Scope admit(Caller caller, Known known, Set<Role> roles) {
    return scope(held(caller, known), roles);
  }

  /**
   * The same for what delegates must see to decide: what is delegated to the caller counts, too.
   *
   * @throws Refusal when the caller holds none of the roles and none is delegated to them
   */
  public Scope admitDelegates(Caller caller, Known known, Set<Role> roles) {
    Stream<Grant> delegated =
        delegated(caller, known).stream().map(each -> new Grant(each.role(), each.branchId()));
    return scope(Stream.concat(held(caller, known).stream(), delegated).toList(), roles);
  }

  private static Scope scope(List<Grant> grants, Set<Role> roles) {
    List<Grant> held = grants.stream().filter(grant -> roles.contains(grant.role())).toList();
    if (held.isEmpty()) {
      throw Refusal.noRole(roles.stream().sorted().toList());
    }
    boolean everywhere =
        held.stream()
            .anyMatch(grant -> grant.branchId() == null || OF_ALL_BRANCHES.contains(grant.role()));
    return new Scope(
        everywhere,
        held.stream().map(Grant::branchId).filter(Objects::nonNull).collect(toUnmodifiableSet()));
  }

  /**
   * Lets in who holds one of the roles for the whole company.
   *
   * @throws Refusal when the caller does not
   */
  public void admitForCompany(Caller caller, Known known, Set<Role> roles) {
    if (!holdsForCompany(caller, known, roles)) {
      throw Refusal.noRole(roles.stream().sorted().toList());
    }
  }

  /** Whether the caller holds one of the roles for the whole company. */
  public boolean holdsForCompany(Caller caller, Known known, Set<Role> roles) {
    return held(caller, known).stream()
        .anyMatch(grant -> grant.branchId() == null && roles.contains(grant.role()));
  }

  /** What somebody was seen to hold when the view was at least at this position. */
  private record Seen(long position, LocalDate day, List<Grant> grants) {}

  /** What the caller may do today; asked for anew when the view has moved. */
  private List<Grant> held(Caller caller, Known known) {
    long position = views.recentProgress(view).position();
    LocalDate day = today.unless(null);
    Seen seen = known.minPosition() == null ? trusted.getIfPresent(caller.employeeId()) : null;
    if (seen == null || seen.position() != position || !seen.day().equals(day)) {
      seen = new Seen(position, day, grants(caller, known));
      trusted.put(caller.employeeId(), seen);
    }
    return seen.grants();
  }

  /**
   * In what the caller may decide for others today: what they delegated, as far as they hold it.
   */
  public List<DelegatedGrant> delegated(Caller caller, Known known) {
    await(known);
    return jdbc.sql(
            """
            select distinct d.delegator_id, r.role, d.branch_id
            from staff_access.delegation d cross join unnest(d.roles) as r (role)
            where d.delegate_id = :caller and d.known_to is null
              and d.first_day <= :today and d.last_day >= :today
              and (d.revoked_on is null or d.revoked_on > :today)
              and exists (
                select from staff_access.role_grant g
                where g.employee_id = d.delegator_id and g.role = r.role and g.known_to is null
                  and (g.branch_id is null or g.branch_id = d.branch_id)
                  and g.effective_from <= :today
                  and (g.effective_to is null or g.effective_to > :today))
              and not exists (
                select from staff_access.employee e
                where e.employee_id = d.delegate_id and e.known_to is null
                  and e.left_on <= :today)
              -- As with grants: what may have been taken back is not given.
              and not exists (
                select from views.dead_letter
                where generation = 'staff_access'
                  and stream in (:stream, 'employee:' || d.delegator_id))
            order by 1, 2, 3
            """)
        .param("caller", caller.employeeId())
        .param("today", today.unless(null))
        .param("stream", new EmployeeId(caller.employeeId()).toString())
        .query(DelegatedGrant.class)
        .list();
  }

  /** What the caller may do today, not remembered. */
  public List<Grant> grants(Caller caller, Known known) {
    await(known);
    return jdbc.sql(
            """
            select role, branch_id from staff_access.role_grant
            where employee_id = ? and known_to is null
              and effective_from <= ? and (effective_to is null or effective_to > ?)
              -- A revocation may be among events that wait: then nothing is granted.
              and not exists (
                select from views.dead_letter where generation = 'staff_access' and stream = ?)
            """)
        .param(caller.employeeId())
        .param(today.unless(null))
        .param(today.unless(null))
        .param(new EmployeeId(caller.employeeId()).toString())
        .query(Grant.class)
        .list();
  }

  /** Somebody by name and, unless of headquarters, home branch. */
  record Person(String name, @Nullable String homeBranchId) {}

  /** Who the caller is; nobody, when they were never registered. */
  Optional<Person> person(Caller caller) {
    return jdbc.sql(
            """
            select name, home_branch_id from staff_access.employee
            where employee_id = ? and known_to is null
            """)
        .param(caller.employeeId())
        .query(Person.class)
        .optional();
  }

  /**
   * Who has just been granted a role, and knows the position of it, can use it. What the log itself
   * has not reached is not waited for.
   */
  private void await(Known known) {
    Long position = known.minPosition();
    if (position != null
        && position > views.recentProgress(view).position()
        && position <= log.head()) {
      views.await(view, position, properties.patience());
    }
  }
}
