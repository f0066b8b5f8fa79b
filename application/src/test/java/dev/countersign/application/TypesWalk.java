package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What it takes over HTTP to bring a contract of each type from its draft into force and its
 * originals into the archive, in the demo company.
 */
final class TypesWalk {
  private static final String HASH = "a".repeat(64);
  private static final String CUSTOMER = "00000000-0000-4000-8000-00000000c002";
  private static final String LINES =
      """
      "templateVersion": "2026-1",
      "lines": [{"productId": "ERP", "description": "Licences", "quantity": 10,
                 "unitPrice": {"amount": "4800.00", "currency": "CNY"}}],
      "amount": {"amount": "48000.00", "currency": "CNY"}
      """;

  private final Server server;
  private final Map<String, Client> clients = new HashMap<>();

  TypesWalk(Server server) {
    this.server = server;
  }

  private Client as(String account) {
    return clients.computeIfAbsent(account, server::as);
  }

  private Answer post(String account, String path, String body) {
    return as(account).post("/api/v1/" + path, body).ok();
  }

  private String draft(String type) {
    return post(
            "li.na",
            "contracts",
            """
            {"type": "%s", "branchId": "BJ", "customerId": "%s", "title": "Walk of %s", %s}
            """
                .formatted(type, CUSTOMER, type, LINES))
        .text("id");
  }

  private void edit(String contract, String act, String body) {
    post("li.na", "contracts/" + contract + "/" + act, body);
  }

  private void approve(String document, String... approvers) {
    List.of(approvers).forEach(approver -> post(approver, document + "/approve", "{}"));
  }

  private void execute(String contract) {
    long position = post("chen.jie", "contracts/" + contract + "/issue-text", "{}").position();
    String issued =
        as("li.na")
            .get("/api/v1/contract-archive/contracts/" + contract + "?minPosition=" + position)
            .ok()
            .text("issuedHash");
    edit(
        contract,
        "record-execution",
        """
        {"side": "CUSTOMER", "signatory": "Zhou Min", "seal": "contract seal", "copies": 4,
         "crossPage": true, "documentHash": "%s"}
        """
            .formatted(issued));
    post(
        "gu.fang",
        "contracts/" + contract + "/record-execution",
        """
        {"side": "SELLER", "signatory": "He Ping", "signatoryId": "E1006",
         "seal": "contract seal", "sealId": "00000000-0000-4000-8000-00000000a101",
         "copies": 4, "crossPage": true, "documentHash": "%s"}
        """
            .formatted(issued));
    for (int original = 1; original <= 4; original++) {
      post(
          "xu.yan",
          "contracts/" + contract + "/register-original",
          "{\"original\": %d}".formatted(original));
    }
  }

  private String bringIntoForce(String contract) {
    edit(contract, "submit-for-approval", "{\"documentHash\": \"%s\"}".formatted(HASH));
    approve("contracts/" + contract, "wang.lei", "sun.li", "zhao.min", "chen.jie", "he.ping");
    post("chen.jie", "contracts/" + contract + "/allocate-number", "{}");
    execute(contract);
    post("wang.lei", "contracts/" + contract + "/activate", "{}");
    archive(contract);
    return contract;
  }

  /** Two originals go to the customer, and our two into the archive. */
  private void archive(String contract) {
    for (int original = 1; original <= 2; original++) {
      post(
          "xu.yan",
          "contracts/" + contract + "/distribute-original",
          "{\"original\": %d, \"holder\": \"CUSTOMER\"}".formatted(original));
    }
    for (int original = 3; original <= 4; original++) {
      post(
          "xu.yan",
          "contracts/" + contract + "/archive-original",
          "{\"original\": %d, \"location\": \"Room 3\"}".formatted(original));
    }
  }

  String salesAndConsulting() {
    return bringIntoForce(draft("SALES_AND_CONSULTING"));
  }

  String secondarySales(String parent) {
    String contract = draft("SECONDARY_SALES");
    edit(contract, "link-parent", "{\"parentId\": \"%s\"}".formatted(parent));
    String submission = "{\"documentHash\": \"%s\"}".formatted(HASH);
    as("li.na")
        .post("/api/v1/contracts/" + contract + "/submit-for-approval", submission)
        .refused(409, "review-is-closed");
    edit(
        contract,
        "request-review",
        """
        {"reviewerIds": ["E1003"], "delta": [{"kind": "ADDED", "description": "A second site"}]}
        """);
    post(
        "sun.li",
        "contracts/" + contract + "/record-finding",
        "{\"severity\": \"B\", \"text\": \"No site named\"}");
    as("sun.li")
        .post("/api/v1/contracts/" + contract + "/close-review", "{}")
        .refused(409, "findings-are-resolved");
    edit(contract, "resolve-finding", "{\"finding\": 1, \"resolution\": \"It is now\"}");
    post("sun.li", "contracts/" + contract + "/close-review", "{}");
    return bringIntoForce(contract);
  }

  private void setLevel(String contract) {
    edit(
        contract,
        "set-service-level",
        "{\"hours\": \"FIVE_BY_EIGHT\", \"responseHours\": 4, \"resolutionHours\": 40}");
  }

  String technicalService() {
    String contract = draft("TECHNICAL_SERVICE");
    edit(
        contract,
        "set-service-term",
        """
        {"from": "2026-01-01", "to": "2097-12-31", "renewsTacitly": true, "noticeDays": 60,
         "renewalClause": "9.2"}
        """);
    setLevel(contract);
    return bringIntoForce(contract);
  }

  String renewalOf(String contract) {
    String renewal =
        post(
                "li.na",
                "contracts/" + contract + "/renewals",
                """
                {"title": "Renewal", %s, "from": "2098-01-01", "to": "2098-12-31",
                 "noticeDays": 0}
                """
                    .formatted(LINES))
            .text("id");
    setLevel(renewal);
    return bringIntoForce(renewal);
  }

  /** Opened, agreed and approved. */
  String brandPursuit() {
    String pursuit =
        post(
                "li.na",
                "brand-pursuits",
                """
                {"branchId": "BJ", "customerId": "%s", "brand": "Harbour", "title": "Launch"}
                """
                    .formatted(CUSTOMER))
            .text("id");
    String path = "brand-pursuits/" + pursuit;
    post(
        "li.na",
        path + "/agree-scope",
        "{\"scope\": \"Film\", \"budget\": {\"amount\": \"48000.00\", \"currency\": \"CNY\"}}");
    post("li.na", path + "/submit-for-approval", "{\"documentHash\": \"%s\"}".formatted(HASH));
    approve(path, "wang.lei", "he.ping");
    return pursuit;
  }

  String brandOperation(String pursuit) {
    String contract = draft("BRAND_OPERATION");
    edit(contract, "link-pursuit", "{\"pursuitId\": \"%s\"}".formatted(pursuit));
    edit(contract, "set-deliverables", "{\"deliverables\": [{\"description\": \"Film\"}]}");
    edit(
        contract,
        "set-fee-schedule",
        """
        {"fees": [{"amount": {"amount": "48000.00", "currency": "CNY"}, "deliverable": 1}]}
        """);
    return bringIntoForce(contract);
  }

  String networkEngineering() {
    String contract = draft("NETWORK_ENGINEERING");
    edit(
        contract,
        "set-equipment-list",
        """
        {"equipment": [
          {"kind": "GOODS", "description": "Switch", "quantity": 12, "unit": "set",
           "taxRate": "13"},
          {"kind": "WORKS", "description": "Cabling", "quantity": 800, "unit": "m",
           "taxRate": "9"}]}
        """);
    edit(
        contract,
        "set-milestones",
        """
        {"milestones": [
          {"stage": "ARRIVAL", "dueOn": "2099-03-31"},
          {"stage": "INSTALLATION", "dueOn": "2099-04-30"},
          {"stage": "PRELIMINARY_ACCEPTANCE", "dueOn": "2099-05-31"},
          {"stage": "FINAL_ACCEPTANCE", "dueOn": "2099-08-31"},
          {"stage": "END_OF_WARRANTY", "dueOn": "2100-08-31"}]}
        """);
    bringIntoForce(contract);
    edit(
        contract,
        "record-goods-received",
        "{\"item\": 1, \"quantity\": 12, \"place\": \"Hall 3\", \"receiver\": \"Zhou Min\"}");
    return contract;
  }

  /** What the archive calls it. */
  String numberOf(String contract) {
    return read("contract-archive/contracts/" + contract).path("number").asString("");
  }

  /** Who holds its originals, in their order. */
  List<String> holdersOf(String contract) {
    return read("contract-archive/contracts/" + contract)
        .path("originals")
        .valueStream()
        .map(original -> original.path("holderKind").asString(""))
        .toList();
  }

  /** What it has because of its type. */
  JsonNode terms(String contract) {
    return read("contract-terms/contracts/" + contract);
  }

  /** The contracts that the pursuit led to. */
  String concluded(String pursuit) {
    for (JsonNode each :
        read("pipeline/brand-pursuits?phase=CONTRACTED&customerId=" + CUSTOMER).path("items")) {
      if (each.path("pursuitId").asString("").equals(pursuit)) {
        return each.path("contracts").toString();
      }
    }
    return "";
  }

  private JsonNode read(String path) {
    long head = server.log().getLast().position();
    Answer answer =
        as("wu.tao")
            .get(
                "/api/v1/%s%sminPosition=%d".formatted(path, path.contains("?") ? "&" : "?", head));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body();
  }
}
