package dev.countersign.application.demo;

import dev.countersign.command.opportunity.AdvanceOpportunity;
import dev.countersign.command.opportunity.LoseOpportunity;
import dev.countersign.command.opportunity.OpenOpportunity;
import dev.countersign.command.opportunity.RescheduleClose;
import dev.countersign.command.opportunity.WinOpportunity;
import dev.countersign.events.BranchId;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Opportunities in all stages, won and lost, for each thing that can be done with them next. */
final class DemoPipeline {
  private final DemoCompany company;

  DemoPipeline(DemoCompany company) {
    this.company = company;
  }

  void make() {
    open(1, 1, "ERP", "48000.00");
    open(2, null, "CRM", "36000.00");
    open(3, 2, "ERP", "96000.00");
    company.send(Person.LI_NA, new AdvanceOpportunity(id(3), "ENGAGING", null));
    open(4, 4, "BI", "24000.00");
    open(5, 1, "CONSULT", "80000.00");
    company.send(Person.LI_NA, new RescheduleClose(id(5), LocalDate.of(2099, 8, 31), null));
    open(6, 2, "ERP", "48000.00");
    open(7, 4, "CRM", "72000.00");
    open(8, 1, "BI", "12000.00");
    company.send(Person.LI_NA, new LoseOpportunity(id(8), "Price", "Northwind Software", null));
    open(9, 2, "ERP", "144000.00");
    company.send(Person.LI_NA, new WinOpportunity(id(9), Money.of("140000.00", "CNY"), null));
  }

  private void open(int number, @Nullable Integer customer, String product, String amount) {
    company.send(
        Person.LI_NA,
        new OpenOpportunity(
            id(number),
            new BranchId("BJ"),
            customer == null ? null : DemoCompany.customerId(customer),
            new ProductId(product),
            Person.LI_NA.id(),
            null,
            Money.of(amount, "CNY"),
            LocalDate.of(2099, 6, 30),
            null));
  }

  private static OpportunityId id(int number) {
    return new OpportunityId("00000000-0000-4000-8000-00000000b00" + number);
  }
}
