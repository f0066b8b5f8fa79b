package dev.countersign.query.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.MemoId;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.branch.BranchLaunched;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractSigned;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.Line;
import dev.countersign.events.customer.ContactAdded;
import dev.countersign.events.customer.CustomerRegistered;
import dev.countersign.events.employee.EmployeeRegistered;
import dev.countersign.events.employee.Role;
import dev.countersign.events.employee.RoleGranted;
import dev.countersign.events.memo.MemoDrafted;
import dev.countersign.events.opportunity.OpportunityOpened;
import dev.countersign.events.opportunity.OpportunityResized;
import dev.countersign.events.opportunity.OpportunityWon;
import dev.countersign.events.product.ProductDefined;
import dev.countersign.query.TestSystem;
import dev.countersign.query.projection.DeadLetters;
import dev.countersign.query.projection.Rebuilds;
import dev.countersign.query.projection.View;
import dev.countersign.query.projection.Views;
import dev.countersign.query.reading.QuestionType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What earlier programs let in, and no door lets in today, is in logs: every view takes it. */
class FormerValuesTest {
  private static final LocalDate DAY = LocalDate.of(2016, 2, 29);
  private static final String LONG = "x".repeat(2_000);

  /** Identifiers that are no codes. */
  private static final List<String> IDS =
      List.of(
          "a/b",
          "..",
          " ",
          "\n",
          "E1001 ",
          "\uff251001",
          "l\u0131.na",
          "\u202eabc",
          "system",
          "%00",
          LONG);

  /** Amounts as long as amounts ever were; sums of them are longer. */
  private static final List<String> AMOUNTS =
      List.of("999999999999999999.99", "12345678901234567.89", "-999999999999999999.99");

  @Test
  void everyViewTakesThem() {
    try (TestSystem system = TestSystem.start("countersign.views.batch-size=50")) {
      for (Role role : Role.values()) {
        system.employee("in-" + role, role, null);
      }
      for (int i = 0; i < IDS.size(); i++) {
        system.append(life(IDS.get(i), Money.of(amount(i), "CNY"), i).toArray(Event[]::new));
      }
      system.append(
          life("former", Money.of("999999999999999.99", "DEM"), 99).toArray(Event[]::new));
      system.settle();

      DeadLetters deadLetters = system.bean(DeadLetters.class);
      for (View view : system.bean(Views.class).all()) {
        assertThat(deadLetters.list(view, 9)).as(view.name()).isEmpty();
        system.bean(Rebuilds.class).start(view, "E1");
        system.awaitRebuild(view.name());
        assertThat(system.bean(Rebuilds.class).latest(view).orElseThrow().differences())
            .as(view.name())
            .isZero();
      }
      int asked = 0;
      for (QuestionType type : system.bean(QuestionCatalog.class).all()) {
        if (type.pathVariables().isEmpty()
            && type.components().stream().noneMatch(QuestionType.Component::isRequired)) {
          String reader = "in-" + type.roles().stream().findFirst().orElse(Role.SALES);
          var reply = system.get(reader, type.url());
          assertThat(reply.status()).as(type.name() + reply.text()).isEqualTo(200);
          asked++;
        }
      }
      assertThat(asked).isGreaterThan(20);
    }
  }

  private static String amount(int i) {
    return AMOUNTS.get(i % AMOUNTS.size());
  }

  /** One of everything, called the same. */
  private static List<Event> life(String id, Money amount, int number) {
    BranchId branch = new BranchId(id);
    CustomerId customer = new CustomerId(id);
    ProductId product = new ProductId(id);
    EmployeeId employee = new EmployeeId(id);
    OpportunityId opportunity = new OpportunityId(id);
    ContractId contract = new ContractId(id);
    DocumentId document = DocumentId.of(contract);
    List<Event> events = new ArrayList<>();
    events.add(new BranchLaunched(branch, "\u00a0", DAY));
    events.add(new ProductDefined(product, "\u3164", "\u200b", amount, DAY));
    events.add(new EmployeeRegistered(employee, " \ufeff", branch, DAY));
    events.add(new RoleGranted(employee, Role.SALES, branch, DAY));
    events.add(new CustomerRegistered(customer, LONG + LONG, null, branch, " ", "XX", DAY));
    events.add(new ContactAdded(customer, 1, "\u2060", null, "no address", "", DAY));
    events.add(
        new OpportunityOpened(
            opportunity,
            branch,
            customer,
            product,
            employee,
            "Prospecting",
            10,
            amount,
            null,
            1,
            DAY));
    events.add(
        new OpportunityResized(
            opportunity, amount, amount.plus(Money.of("0.00", amount.currency())), DAY));
    events.add(new OpportunityWon(opportunity, amount, DAY.minusDays(400)));
    events.add(
        new ContractDrafted(
            contract,
            ContractType.SALES_AND_CONSULTING,
            branch,
            customer,
            opportunity,
            " ",
            null,
            "",
            true,
            List.of(new Line(1, product, "", 1, amount)),
            amount,
            employee,
            DAY,
            null));
    events.add(
        new SubmittedForApproval(
            document,
            1,
            branch,
            "hash",
            new RouteBasis(
                "SALES_AND_CONSULTING", amount, List.of(), Importance.GENERAL, true, null),
            List.of(new RouteStep("finance", 1, Role.FINANCE, null)),
            Instant.parse("2016-03-01T00:00:00Z"),
            employee,
            1,
            DAY));
    events.add(new DocumentApproved(document, 1, "hash", null, 1, DAY));
    events.add(
        new ContractNumberAllocated(
            contract, "No " + number + id, "Series " + number, 1, 1, DAY.minusDays(1)));
    events.add(new ContractSigned(contract, amount, DAY, 1, DAY.minusDays(2)));
    events.add(
        new MemoDrafted(
            new MemoId(id), contract, branch, " ", LONG, false, null, employee, DAY.minusDays(9)));
    return events;
  }
}
