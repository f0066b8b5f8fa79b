package dev.countersign.application.demo;

import dev.countersign.command.Command;
import dev.countersign.command.branch.LaunchBranch;
import dev.countersign.command.contract.register.ContractRegister;
import dev.countersign.command.customer.RegisterCustomer;
import dev.countersign.command.customer.RelateCustomers;
import dev.countersign.command.customer.VerifyCustomer;
import dev.countersign.command.employee.DelegateApproval;
import dev.countersign.command.employee.GrantRole;
import dev.countersign.command.employee.RegisterEmployee;
import dev.countersign.command.gateway.CommandSender;
import dev.countersign.command.gateway.Envelope;
import dev.countersign.command.omission.ProposeOmission;
import dev.countersign.command.product.DefineProduct;
import dev.countersign.command.setup.FirstSetup;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.OmissionId;
import dev.countersign.events.ProductId;
import dev.countersign.events.employee.Role;
import dev.countersign.web.LocalAccounts;
import dev.countersign.web.document.Documents;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A small company: three branches, a dozen people, seals, customers, opportunities, templates, and
 * contracts of each type in each phase. It is made of commands, each sent once, so it survives
 * being killed half-way. The examples of the API description refer to it.
 */
@Component
@Order(0)
@ConditionalOnProperty("countersign.demo")
public class DemoCompany implements ApplicationRunner {
  /** The password of all demo accounts. */
  public static final String PASSWORD = "countersign-demo";

  /** The account to begin with. */
  public static final String FIRST_ACCOUNT = Person.LI_NA.account();

  private static final Logger log = LoggerFactory.getLogger(DemoCompany.class);

  private final CommandSender sender;
  private final LocalAccounts accounts;
  private final ContractRegister contracts;
  private final Documents documents;
  private int sent;

  // The first set-up must have run: it registers who may register employees.
  DemoCompany(
      CommandSender sender,
      LocalAccounts accounts,
      ContractRegister contracts,
      Documents documents,
      FirstSetup setup) {
    this.sender = sender;
    this.accounts = accounts;
    this.contracts = contracts;
    this.documents = documents;
  }

  /** The accounts and what they are for, for the report at start. */
  public static Map<String, String> accounts() {
    Map<String, String> accounts = new LinkedHashMap<>();
    for (Person person : Person.values()) {
      if (person != Person.LEAVING) {
        accounts.put(person.account(), person.work());
      }
    }
    return accounts;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (accounts.exists(FIRST_ACCOUNT)) {
      return;
    }
    sent = 0;
    long start = System.nanoTime();
    branches();
    people();
    products();
    customers();
    new DemoSeals(this).make();
    new DemoPipeline(this).make();
    new DemoTemplates(this).make();
    new DemoContracts(this).make();
    delegation();
    omissions();
    proposedGrants();
    new DemoPhases(this).make();
    // The accounts come last: they are the mark that the company is complete.
    for (Person person : Person.values()) {
      if (person != Person.LI_NA) {
        account(person);
      }
    }
    account(Person.LI_NA);
    log.info(
        "Made the demo company by {} commands in {} ms",
        sent,
        (System.nanoTime() - start) / 1_000_000);
  }

  private void account(Person person) {
    if (!accounts.exists(person.account())) {
      accounts.create(person.account(), person.id().value(), PASSWORD);
    }
  }

  /** Sends as that person; the order of all sends is fixed, so the count names each of them. */
  void send(Person person, Command command) {
    send(person.id(), command);
  }

  private void send(EmployeeId employee, Command command) {
    send(new Envelope(employee, null, null, "demo", null, null, null, null, null), command);
  }

  /** Stores a document that the person brings, and tells its hash. */
  String store(Person person, String content, String mediaType) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return documents
        .keep(() -> new ByteArrayInputStream(bytes), mediaType, person.id().value())
        .hash();
  }

  /** The number that a contract was given, which has the year in which the company was made. */
  String numberOf(ContractId id) {
    return Objects.requireNonNull(contracts.row(id).number());
  }

  private void system(Command command) {
    send(Envelope.system("demo"), command);
  }

  private void send(Envelope envelope, Command command) {
    sent++;
    sender.sendPatiently(command, envelope.once("demo " + sent));
  }

  private void branches() {
    system(new LaunchBranch(new BranchId("BJ"), "Beijing", null));
    system(new LaunchBranch(new BranchId("SH"), "Shanghai", null));
    system(new LaunchBranch(new BranchId("GZ"), "Guangzhou", null));
  }

  private void people() {
    for (Person person : Person.values()) {
      system(new RegisterEmployee(person.id(), person.fullName(), person.branch(), null));
      person
          .roles()
          .forEach(role -> system(new GrantRole(person.id(), role, person.branch(), null)));
    }
  }

  private void delegation() {
    send(
        Person.HU_BIN,
        new DelegateApproval(
            Person.HU_BIN.id(),
            Person.WANG_LEI.id(),
            List.of(Role.BRANCH_MANAGER),
            new BranchId("SH"),
            LocalDate.of(2099, 1, 1),
            LocalDate.of(2099, 1, 14),
            "Annual leave"));
  }

  /** Nothing is in the way of that event, so that nothing comes of confirming it. */
  private void omissions() {
    for (int number = 201; number <= 202; number++) {
      send(
          Person.DENG_HUI,
          new ProposeOmission(
              new OmissionId("00000000-0000-4000-8000-000000000" + number),
              "pipeline",
              1,
              "Shows how an event is passed over that a view cannot take"));
    }
  }

  /** Nobody manages Guangzhou yet; it takes a second person to say who shall. */
  private void proposedGrants() {
    for (Person person : List.of(Person.WANG_LEI, Person.HU_BIN)) {
      send(
          Person.DENG_HUI,
          new GrantRole(
              person.id(),
              Role.BRANCH_MANAGER,
              new BranchId("GZ"),
              null,
              "Could manage Guangzhou as well"));
    }
  }

  private void products() {
    product("ERP", "Enterprise planning", "Management", "4800.00");
    product("CRM", "Customer relations", "Management", "3600.00");
    product("BI", "Business intelligence", "Reporting", "2400.00");
    product("CONSULT", "Consulting day", "Consulting", "8000.00");
  }

  private void product(String id, String name, String line, String price) {
    send(
        Person.SUN_LI,
        new DefineProduct(new ProductId(id), name, line, Money.of(price, "CNY"), null));
  }

  private void customers() {
    customer(1, "Harbin Ice Works", "BJ", Person.LI_NA, "manufacturing");
    customer(2, "Tianjin Harbour Logistics", "BJ", Person.LI_NA, "logistics");
    customer(3, "Pudong Fine Chemicals", "SH", Person.ZHOU_KAI, "chemicals");
    customer(4, "Beijing Northern Retail", "BJ", Person.LI_NA, "retail");
    customer(5, "Suzhou Silk and Yarn", "SH", Person.ZHOU_KAI, "textiles");
    send(
        Person.CHEN_JIE,
        new RelateCustomers(customerId(4), customerId(1), "Owned by it since 2024", null));
    send(
        Person.CHEN_JIE,
        new VerifyCustomer(
            customerId(2),
            null,
            "Business licence, seen in the public register",
            "Its legal representative signs",
            "Pays in time",
            LocalDate.of(2099, 12, 31),
            null));
  }

  private void customer(int number, String name, String branch, Person by, String sector) {
    send(
        by,
        new RegisterCustomer(
            customerId(number), name, null, new BranchId(branch), sector, "CN", null));
  }

  static CustomerId customerId(int number) {
    return new CustomerId("00000000-0000-4000-8000-00000000c00" + number);
  }
}
