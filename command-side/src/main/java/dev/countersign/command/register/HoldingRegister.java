package dev.countersign.command.register;

import dev.countersign.command.Directory;
import dev.countersign.command.ReferencesExist;
import dev.countersign.command.RuleViolation;
import dev.countersign.command.register.Holding.Kind;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.Id;
import dev.countersign.events.branch.OpportunitiesReassigned;
import dev.countersign.events.contract.Holder;
import dev.countersign.events.contract.OriginalArchived;
import dev.countersign.events.contract.OriginalBorrowed;
import dev.countersign.events.contract.OriginalDistributed;
import dev.countersign.events.contract.OriginalRecovered;
import dev.countersign.events.contract.OriginalRegistered;
import dev.countersign.events.contract.OriginalReturned;
import dev.countersign.events.employee.DepartureRecorded;
import dev.countersign.events.opportunity.OpportunityLost;
import dev.countersign.events.opportunity.OpportunityOpened;
import dev.countersign.events.opportunity.OpportunityReopened;
import dev.countersign.events.opportunity.OpportunityWon;
import dev.countersign.events.opportunity.OwnerAssigned;
import dev.countersign.events.seal.KeeperAppointed;
import dev.countersign.events.seal.SealDestroyed;
import dev.countersign.events.seal.SealHandedOver;
import dev.countersign.events.seal.SealLent;
import dev.countersign.events.seal.SealLost;
import dev.countersign.events.seal.SealReturned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is in whose hands: open opportunities, originals of contracts, loans of them, and seals. */
@Component
@ProcessingGroup(Registers.GROUP)
public class HoldingRegister implements LateRegister {
  private static final String HAND =
      """
      insert into command.holding as h (stream, number, kind, branch_id, employee_id, held)
      select :stream, :number, :kind, :branch, :employee, true
      where :past or exists (
        select from command.directory_entry e where e.stream = :entry and e.active)
      on conflict (stream, number) do update set kind = excluded.kind,
        branch_id = coalesce(excluded.branch_id, h.branch_id),
        employee_id = excluded.employee_id, successor_id = null, held = true
      """;

  private static final String HELD =
      "select kind, stream, number, branch_id from command.holding where held and ";

  private final JdbcClient jdbc;
  private final Agreement agreement;

  HoldingRegister(JdbcClient jdbc, Agreement agreement) {
    this.jdbc = jdbc;
    this.agreement = agreement;
  }

  @Override
  public List<RegisterTable> tables() {
    return List.of(new RegisterTable("holding", "", "stream"));
  }

  @Override
  public Object elsewhere(JdbcClient tables) {
    return new Past(new HoldingRegister(tables, Agreement.ofTheLog()));
  }

  @Override
  public String name() {
    return "holding";
  }

  @Override
  public void learn(Event event) {
    follow(event, true);
  }

  /** Follows what happened, whoever has left since. */
  record Past(HoldingRegister register) {
    @EventHandler
    void on(Event event) {
      register.learn(event);
    }
  }

  /**
   * Keeps everything in the hands in which it is until the transaction's end: who wants to hand
   * something to somebody waits, and then learns whether they have left.
   */
  public void lock() {
    jdbc.sql("lock table command.holding in share row exclusive mode").update();
  }

  /** What the employee has, and what is on its way to them. */
  public List<Holding> of(EmployeeId employee) {
    agreement.require("holding");
    return jdbc.sql(
            HELD + "(employee_id = :one or successor_id = :one) order by kind, stream, number")
        .param("one", employee.value())
        .query(HoldingRegister::holding)
        .list();
  }

  /** What of this kind is on its way to the employee from those who have it now. */
  public List<Holding> onTheWayTo(EmployeeId successor, Kind kind) {
    agreement.require("holding");
    return jdbc.sql(HELD + "successor_id = ? and kind = ? order by stream, number")
        .params(successor.value(), kind.name())
        .query(HoldingRegister::holding)
        .list();
  }

  private static Holding holding(ResultSet row, int number) throws SQLException {
    String stream = row.getString("stream");
    return new Holding(
        Kind.valueOf(row.getString("kind")),
        stream.substring(stream.indexOf(':') + 1),
        row.getInt("number"),
        row.getString("branch_id"));
  }

  @EventHandler
  void on(Event event) {
    follow(event, false);
  }

  /**
   * @param past whether it happened before this register existed, so that those who had something
   *     then may have left since
   */
  void follow(Event event, boolean past) {
    switch (event) {
      case OpportunityOpened e ->
          hand(e.opportunityId(), 0, Kind.OPPORTUNITY, e.branchId(), e.ownerId(), past);
      case OwnerAssigned e ->
          hand(e.opportunityId(), 0, Kind.OPPORTUNITY, null, e.toOwnerId(), past);
      case OpportunityWon e -> held(e.opportunityId(), 0, false);
      case OpportunityLost e -> held(e.opportunityId(), 0, false);
      case OpportunityReopened e -> held(e.opportunityId(), 0, true);
      // Whoever registers an original has it, and was let in a moment ago.
      case OriginalRegistered e -> hand(e.contractId(), e.original(), e.holder(), true);
      case OriginalDistributed e -> hand(e.contractId(), e.original(), e.toHolder(), past);
      case OriginalArchived e -> held(e.contractId(), e.original(), false);
      case OriginalBorrowed e ->
          hand(e.contractId(), e.original(), Kind.LOAN, null, e.borrowerId(), past);
      case OriginalReturned e -> held(e.contractId(), e.original(), false);
      case OriginalRecovered e -> held(e.contractId(), e.original(), false);
      case KeeperAppointed e -> hand(e.sealId(), 0, Kind.SEAL, null, e.keeperId(), past);
      case SealHandedOver e -> hand(e.sealId(), 0, Kind.SEAL, null, e.toKeeperId(), past);
      // The keeper answers for it as well as the borrower.
      case SealLent e -> hand(e.sealId(), e.loan(), Kind.SEAL, null, e.borrowerId(), past);
      case SealReturned e -> held(e.sealId(), e.loan(), false);
      case SealLost e -> lost(e.sealId());
      case SealDestroyed e -> held(e.sealId(), 0, false);
      case DepartureRecorded e -> send(e);
      case OpportunitiesReassigned e -> send(e);
      default -> {}
    }
  }

  private void hand(Id contract, int original, Holder to, boolean past) {
    EmployeeId employee = to.employeeId();
    if (employee == null) {
      held(contract, original, false);
    } else {
      hand(contract, original, Kind.ORIGINAL, null, employee, past);
    }
  }

  private void hand(
      Id record, int number, Kind kind, @Nullable BranchId branch, EmployeeId to, boolean past) {
    int handed =
        jdbc.sql(HAND)
            .param("stream", record.toString())
            .param("number", number)
            .param("kind", kind.name())
            .param("branch", branch == null ? null : branch.value())
            .param("employee", to.value())
            .param("entry", to.toString())
            .param("past", past)
            .update();
    if (handed == 0) {
      throw new RuleViolation(
          new ReferencesExist(Map.of("employeeId", to), new Directory(Map.of())));
    }
  }

  private void held(Id record, int number, boolean held) {
    jdbc.sql("update command.holding set held = ? where stream = ? and number = ?")
        .params(held, record.toString(), number)
        .update();
  }

  private void lost(Id record) {
    jdbc.sql("update command.holding set held = false where stream = ?")
        .param(record.toString())
        .update();
  }

  private void send(DepartureRecorded event) {
    EmployeeId successor = event.handOverTo();
    if (successor != null) {
      jdbc.sql(
              """
              update command.holding set successor_id = :successor
              where held and kind not in ('LOAN', 'SEAL')
                and (employee_id = :leaver or successor_id = :leaver)
              """)
          .param("successor", successor.value())
          .param("leaver", event.employeeId().value())
          .update();
    }
  }

  private void send(OpportunitiesReassigned event) {
    jdbc.sql("update command.holding set successor_id = ? where held and stream = any (?)")
        .param(event.toOwnerId().value())
        .param(event.opportunityIds().stream().map(Id::toString).toArray(String[]::new))
        .update();
  }
}
