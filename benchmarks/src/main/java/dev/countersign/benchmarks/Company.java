package dev.countersign.benchmarks;

import dev.countersign.command.contract.register.ContractRegister;
import dev.countersign.command.contract.signing.IssuedText;
import dev.countersign.command.gateway.CommandCatalog;
import dev.countersign.command.gateway.CommandReader;
import dev.countersign.command.gateway.CommandSender;
import dev.countersign.command.gateway.Envelope;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.contract.ContractType;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Contracts as a company of some years has them, made by the people of the demo company through
 * commands: of all types, in all phases, most of them in force and archived. A customer has ten of
 * them, whose sum stays below what is major. What is made depends on the number of the customer
 * only.
 */
final class Company {
  /** Contracts of one customer. */
  static final int CONTRACTS = 10;

  private static final String HASH = "9f".repeat(32);
  private static final String SIGNED_FILE = "60".repeat(32);
  private static final int ORIGINALS = 4;
  private static final String PRODUCT_MANAGER = "E1003";
  private static final String FINANCE = "E1004";
  private static final String LEGAL = "E1005";
  private static final String GENERAL_MANAGER = "E1006";
  private static final String SEAL_KEEPER = "E1007";
  private static final String ARCHIVIST = "E1009";
  private static final String COMPANY_SEAL = "00000000-0000-4000-8000-00000000a101";
  private static final String BRANCH_SEAL = "00000000-0000-4000-8000-00000000a107";

  /** How far contracts have come, each as often of a hundred as the number says. */
  private enum Fate {
    DRAFT(8),
    IN_APPROVAL(8),
    REJECTED(3),
    APPROVED(2),
    NUMBERED(2),
    VOID(3),
    ISSUED(4),
    EXECUTED(8),
    ACTIVE(12),
    ARCHIVED(42),
    TERMINATED(8);

    private final int share;

    Fate(int share) {
      this.share = share;
    }

    static Fate of(int percent) {
      int upTo = 0;
      for (Fate fate : values()) {
        upTo += fate.share;
        if (percent < upTo) {
          return fate;
        }
      }
      throw new IllegalArgumentException(percent + " of a hundred");
    }
  }

  private final CommandSender sender;
  private final CommandCatalog catalog;
  private final CommandReader reader;
  private final ContractRegister register;
  private final AtomicLong sent = new AtomicLong();

  Company(ApplicationContext application) {
    sender = application.bean(CommandSender.class);
    catalog = application.bean(CommandCatalog.class);
    reader = application.bean(CommandReader.class);
    register = application.bean(ContractRegister.class);
  }

  /** Makes this many contracts, and tells how many commands it took. */
  long make(int contracts, int senders) throws Exception {
    int customers = (contracts + CONTRACTS - 1) / CONTRACTS;
    long start = System.nanoTime();
    AtomicLong done = new AtomicLong();
    Senders.share(
        senders,
        0,
        customers,
        number -> {
          new Customer(number).make(Math.min(CONTRACTS, contracts - number * CONTRACTS));
          long finished = done.incrementAndGet();
          if (finished % Math.max(1, customers / 20) == 0) {
            double seconds = (System.nanoTime() - start) / 1e9;
            Stage.say(
                "company: %d of %d contracts, %.0f commands per second, %.0f s to go"
                    .formatted(
                        finished * CONTRACTS,
                        contracts,
                        sent.get() / seconds,
                        seconds * (customers - finished) / finished));
          }
        });
    return sent.get();
  }

  private static String newId() {
    return IdentifierFactory.getInstance().generateIdentifier();
  }

  private void send(String employee, String command, String json) {
    ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(json);
    sender.sendPatiently(
        reader.read(catalog.named(command), body),
        new Envelope(
            new EmployeeId(employee),
            null,
            null,
            newId(),
            "127.0.0.1",
            null,
            null,
            UUID.randomUUID().toString(),
            null));
    sent.incrementAndGet();
  }

  /** What becomes of one customer, one command after the other. */
  private final class Customer {
    private final int number;
    private final Random random;
    private final String id = newId();
    private final String branch;
    private final String sales;
    private final String manager;
    private String parent = "";

    Customer(int number) {
      this.number = number;
      random = new Random(number);
      boolean second = number % 3 == 0;
      branch = second ? "SH" : "BJ";
      sales = second ? "E1014" : "E1001";
      manager = second ? "E1015" : "E1002";
    }

    void make(int contracts) {
      send(
          sales,
          "RegisterCustomer",
          """
          {"customerId": "%s", "name": "Works %d of the north", "branchId": "%s",
           "sector": "manufacturing", "country": "CN"}
          """
              .formatted(id, number, branch));
      if (number % 5 == 0) {
        send(
            SEAL_KEEPER,
            "SealPaper",
            """
            {"sealId": "%s", "purpose": "Certificate for works %d", "documentHash": "%s",
             "copies": 2, "printed": 2, "crossPage": true}
            """
                .formatted(BRANCH_SEAL, number, HASH));
      }
      for (int contract = 0; contract < contracts; contract++) {
        if (contract == 0) {
          parent = new Contract(ContractType.SALES_AND_CONSULTING, Fate.ARCHIVED).make();
        } else {
          new Contract(type(random.nextInt(100)), Fate.of(random.nextInt(100))).make();
        }
      }
    }

    private static ContractType type(int percent) {
      if (percent < 60) {
        return ContractType.SALES_AND_CONSULTING;
      }
      if (percent < 70) {
        return ContractType.SECONDARY_SALES;
      }
      if (percent < 85) {
        return ContractType.TECHNICAL_SERVICE;
      }
      return percent < 90 ? ContractType.BRAND_OPERATION : ContractType.NETWORK_ENGINEERING;
    }

    /** One contract from its draft to wherever it comes. */
    private final class Contract {
      private final String contract = newId();
      private final ContractType type;
      private final Fate fate;
      private String amount = "";

      Contract(ContractType type, Fate fate) {
        this.type = type;
        this.fate = fate;
      }

      String make() {
        draft();
        terms();
        if (reaches(Fate.IN_APPROVAL)) {
          approve();
        }
        if (reaches(Fate.NUMBERED)) {
          act(LEGAL, "AllocateContractNumber", "");
        }
        if (fate == Fate.VOID) {
          act(LEGAL, "VoidContractNumber", "\"reason\": \"The customer withdrew\"");
        }
        if (reaches(Fate.ISSUED)) {
          issue();
        }
        if (reaches(Fate.EXECUTED)) {
          execute();
        }
        if (reaches(Fate.ACTIVE)) {
          bringIntoForce();
        }
        return contract;
      }

      /** Whether the fate comes after that one, and is no end before it. */
      private boolean reaches(Fate wanted) {
        return fate.compareTo(wanted) >= 0
            && !(fate == Fate.REJECTED && wanted.compareTo(Fate.REJECTED) > 0)
            && !(fate == Fate.VOID && wanted.compareTo(Fate.VOID) > 0);
      }

      /** Sends a command to the contract, with these fields beside its identifier. */
      private void act(String employee, String command, String fields) {
        send(
            employee,
            command,
            "{\"contractId\": \"%s\"%s}"
                .formatted(contract, fields.isEmpty() ? "" : ", " + fields));
      }

      private void draft() {
        boolean standard = random.nextInt(5) == 0 && type == ContractType.SALES_AND_CONSULTING;
        int quantity = standard ? 12 : 1 + random.nextInt(12);
        amount = "{\"amount\": \"%d.00\", \"currency\": \"CNY\"}".formatted(quantity * 4800);
        act(
            sales,
            "DraftContract",
            """
            "type": "%s", "branchId": "%s", "customerId": "%s", "title": "%s", %s
            %s "templateVersion": "2026-1", "amount": %s,
            "lines": [{"productId": "ERP", "description": "Licences", "quantity": %d,
              "unit": "set", "unitPrice": {"amount": "4800.00", "currency": "CNY"},
              "tax": {"rate": "13", "included": true}}]
            """
                .formatted(
                    type,
                    branch,
                    id,
                    "Order %d of works %d".formatted(random.nextInt(1_000_000), number),
                    opportunity(),
                    standard ? "\"templateId\": \"SALES\"," : "",
                    amount,
                    quantity));
        if (standard && random.nextInt(4) == 0) {
          act(
              sales,
              "DeviateFromClause",
              """
              "clause": "2", "text": {"en": "Paid within 60 days.", "zh": "六十日内付款。"},
              "reason": "The customer's rules for purchases"
              """);
        }
      }

      /** Every fourth comes from an opportunity. */
      private String opportunity() {
        if (random.nextInt(4) > 0) {
          return "";
        }
        String opportunity = newId();
        send(
            sales,
            "OpenOpportunity",
            """
            {"opportunityId": "%s", "branchId": "%s", "customerId": "%s", "productId": "ERP",
             "ownerId": "%s", "amount": %s, "expectedClose": "2099-%02d-15"}
            """
                .formatted(opportunity, branch, id, sales, amount, 1 + random.nextInt(12)));
        send(
            sales,
            "AdvanceOpportunity",
            "{\"opportunityId\": \"%s\", \"stage\": \"ENGAGING\"}".formatted(opportunity));
        return "\"opportunityId\": \"%s\",".formatted(opportunity);
      }

      private void terms() {
        switch (type) {
          case SALES_AND_CONSULTING -> {}
          case SECONDARY_SALES -> review();
          case TECHNICAL_SERVICE -> {
            act(
                sales,
                "SetServiceTerm",
                """
                "from": "2026-01-01", "to": "%s-06-30", "renewsTacitly": false, "noticeDays": 30
                """
                    .formatted(random.nextInt(10) == 0 ? 2026 : 2027 + random.nextInt(5)));
            act(
                sales,
                "SetServiceLevel",
                "\"hours\": \"FIVE_BY_EIGHT\", \"responseHours\": 4, \"resolutionHours\": 40");
          }
          case BRAND_OPERATION -> brand();
          case NETWORK_ENGINEERING -> {
            act(
                sales,
                "SetEquipmentList",
                """
                "equipment": [{"kind": "GOODS", "description": "Switch", "model": "S5735",
                  "quantity": 12, "unit": "set", "taxRate": "13"},
                  {"kind": "WORKS", "description": "Cabling", "quantity": 800, "unit": "m",
                   "taxRate": "9"}]
                """);
            act(
                sales,
                "SetMilestones",
                "\"milestones\": ["
                    + String.join(
                        ", ",
                        Stream.of(
                                "ARRIVAL",
                                "INSTALLATION",
                                "PRELIMINARY_ACCEPTANCE",
                                "FINAL_ACCEPTANCE",
                                "END_OF_WARRANTY")
                            .map("{\"stage\": \"%s\", \"dueOn\": \"2099-06-30\"}"::formatted)
                            .toList())
                    + "]");
          }
        }
      }

      private void review() {
        act(sales, "LinkParent", "\"parentId\": \"%s\"".formatted(parent));
        act(
            sales,
            "RequestReview",
            """
            "reviewerIds": ["E1005"], "delta": [{"kind": "ADDED", "description": "A second hall"}]
            """);
        act(LEGAL, "RecordFinding", "\"severity\": \"B\", \"text\": \"No hall is named\"");
        if (reaches(Fate.IN_APPROVAL)) {
          act(sales, "ResolveFinding", "\"finding\": 1, \"resolution\": \"It is in line 1\"");
          act(LEGAL, "CloseReview", "");
        }
      }

      private void brand() {
        String pursuit = newId();
        send(
            sales,
            "OpenBrandPursuit",
            """
            {"pursuitId": "%s", "branchId": "%s", "customerId": "%s", "brand": "North",
             "title": "Spring campaign"}
            """
                .formatted(pursuit, branch, id));
        send(
            sales,
            "AgreeBrandScope",
            "{\"pursuitId\": \"%s\", \"scope\": \"A film\", \"budget\": %s}"
                .formatted(pursuit, amount));
        send(
            sales,
            "SubmitBrandPursuit",
            "{\"pursuitId\": \"%s\", \"documentHash\": \"%s\"}".formatted(pursuit, HASH));
        for (String approver : List.of(manager, GENERAL_MANAGER)) {
          approve(DocumentId.of(new BrandPursuitId(pursuit)), approver);
        }
        act(sales, "LinkPursuit", "\"pursuitId\": \"%s\"".formatted(pursuit));
        act(sales, "SetDeliverables", "\"deliverables\": [{\"description\": \"Film\"}]");
        act(
            sales,
            "SetFeeSchedule",
            "\"fees\": [{\"amount\": %s, \"deliverable\": 1}]".formatted(amount));
      }

      private void approve(DocumentId document, String approver) {
        send(approver, "ApproveStep", "{\"document\": \"%s\"}".formatted(document));
      }

      private void approve() {
        DocumentId document = DocumentId.of(new ContractId(contract));
        act(sales, "SubmitForApproval", "\"documentHash\": \"%s\"".formatted(HASH));
        if (fate == Fate.REJECTED) {
          send(
              manager,
              "RejectDocument",
              "{\"document\": \"%s\", \"reason\": \"In liquidation\"}".formatted(document));
          return;
        }
        List<String> approvers = List.of(manager, PRODUCT_MANAGER, FINANCE, LEGAL, GENERAL_MANAGER);
        approvers.stream()
            .limit(fate == Fate.IN_APPROVAL ? random.nextInt(5) : 5)
            .forEach(approver -> approve(document, approver));
      }

      private void issue() {
        act(LEGAL, "IssueText", "");
        act(
            sales,
            "SendForCountersigning",
            "\"copies\": 4, \"courier\": \"SF 1\", \"dueDate\": \"2099-12-31\"");
      }

      private void execute() {
        String numbered = Objects.requireNonNull(register.row(new ContractId(contract)).number());
        String issued = IssuedText.hash(numbered, HASH);
        String copies =
            "\"copies\": %d, \"crossPage\": true, \"documentHash\": \"%s\""
                .formatted(ORIGINALS, issued);
        act(
            sales,
            "RecordExecution",
            "\"side\": \"CUSTOMER\", \"signatory\": \"Zhou\", \"seal\": \"seal\", " + copies);
        act(sales, "ReceiveBack", "\"copies\": 4");
        act(
            SEAL_KEEPER,
            "RecordExecution",
            """
            "side": "SELLER", "signatory": "He Ping", "signatoryId": "%s",
            "seal": "contract seal", "sealId": "%s",
            """
                    .formatted(GENERAL_MANAGER, COMPANY_SEAL)
                + copies);
        act(sales, "RegisterSignedFile", "\"fileHash\": \"%s\"".formatted(SIGNED_FILE));
        if (reaches(Fate.ACTIVE)) {
          act(
              LEGAL,
              "AttestSignedFile",
              "\"fileHash\": \"%s\", \"result\": \"EQUAL\"".formatted(SIGNED_FILE));
        }
      }

      private void bringIntoForce() {
        IntStream.rangeClosed(1, ORIGINALS).forEach(each -> original("RegisterOriginal", each, ""));
        act(manager, "ActivateContract", "");
        original("DistributeOriginal", 1, ", \"holder\": \"CUSTOMER\"");
        original(
            "DistributeOriginal",
            2,
            ", \"holder\": \"EMPLOYEE\", \"employeeId\": \"%s\"".formatted(sales));
        if (reaches(Fate.ARCHIVED)) {
          original("ArchiveOriginal", 3, ", \"location\": \"Room 3, shelf 12\"");
          original("ArchiveOriginal", 4, ", \"location\": \"Room 3, shelf 12\"");
          if (random.nextInt(10) == 0) {
            original(
                "BorrowOriginal",
                3,
                ", \"borrowerId\": \"%s\", \"purpose\": \"Talks\", \"dueDate\": \"2099-12-31\""
                    .formatted(sales));
          }
        }
        if (random.nextInt(20) == 0) {
          act(
              sales,
              "DraftMemo",
              """
              "memoId": "%s", "title": "Second hall", "content": "Covers the second hall, too.",
              "changesPrice": false
              """
                  .formatted(newId()));
        }
        if (fate == Fate.TERMINATED) {
          act(manager, "TerminateContract", "\"reason\": \"Both parties agreed to end it\"");
        }
      }

      private void original(String command, int original, String fields) {
        act(ARCHIVIST, command, "\"original\": %d%s".formatted(original, fields));
      }
    }
  }
}
