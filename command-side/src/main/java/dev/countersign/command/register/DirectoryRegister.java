package dev.countersign.command.register;

import dev.countersign.command.Directory;
import dev.countersign.events.BranchId;
import dev.countersign.events.Id;
import dev.countersign.events.branch.BranchLaunched;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.customer.CustomerRegistered;
import dev.countersign.events.employee.DepartureRecorded;
import dev.countersign.events.employee.EmployeeRegistered;
import dev.countersign.events.opportunity.OpportunityOpened;
import dev.countersign.events.product.ProductDefined;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that a command may name. */
@Component
@ProcessingGroup(Registers.GROUP)
public class DirectoryRegister {
  private final JdbcClient jdbc;

  DirectoryRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is known of these. */
  public Directory find(Collection<? extends Id> ids) {
    if (ids.isEmpty()) {
      return new Directory(Map.of());
    }
    return new Directory(
        jdbc
            .sql(
                "select stream, branch_id, active from command.directory_entry"
                    + " where stream = any (?)")
            .param(ids.stream().map(Id::toString).toArray(String[]::new))
            .query(
                (row, number) ->
                    new Directory.Entry(row.getString(1), row.getString(2), row.getBoolean(3)))
            .list()
            .stream()
            .collect(Collectors.toMap(Directory.Entry::stream, entry -> entry)));
  }

  @EventHandler
  void on(BranchLaunched event) {
    add(event.branchId(), event.branchId());
  }

  @EventHandler
  void on(ProductDefined event) {
    add(event.productId(), null);
  }

  @EventHandler
  void on(EmployeeRegistered event) {
    add(event.employeeId(), event.homeBranchId());
  }

  @EventHandler
  void on(DepartureRecorded event) {
    jdbc.sql("update command.directory_entry set active = false where stream = ?")
        .param(event.employeeId().toString())
        .update();
  }

  @EventHandler
  void on(CustomerRegistered event) {
    add(event.customerId(), event.branchId());
  }

  @EventHandler
  void on(OpportunityOpened event) {
    add(event.opportunityId(), event.branchId());
  }

  @EventHandler
  void on(ContractDrafted event) {
    add(event.contractId(), event.branchId());
  }

  private void add(Id id, @Nullable BranchId branch) {
    jdbc.sql("insert into command.directory_entry (stream, branch_id, active) values (?, ?, true)")
        .param(id.toString())
        .param(branch == null ? null : branch.value())
        .update();
  }
}
