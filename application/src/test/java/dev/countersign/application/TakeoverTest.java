package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.XZInputStream;
import tools.jackson.databind.JsonNode;

/**
 * The data directory of a Countersign of before, in which every command was sent: today's answers
 * as that one did, and goes on. {@code scripts/takeover-fixture} made it, and it stays as it is:
 * what fails here fails with the data that people have.
 */
class TakeoverTest {
  /** What differs on purpose. */
  private static final List<Change> CHANGES =
      List.of(
          new Change(
              "GET contract-archive/contracts/\\*/history",
              "status",
              "the timeline of a contract has every event of it"),
          new Change(
              "GET contract-archive/contracts(/\\*)?",
              "(/items/\\*(:\\w+)?)?/(effectiveDate|recordedAt|recordedBy|reason)",
              "the last change of a contract is its last event, whatever that changed"),
          new Change(
              "GET contract-archive/contracts(/\\*)?",
              "(/items/\\*(:\\w+)?)?/lines/\\*/(quantity|amount)",
              "quantities are decimals, as text, and each line tells what it is worth"),
          new Change(
              "GET audit-trail",
              "/items/\\*:(ContractDrafted|DraftRevised)/payload/lines/\\*/quantity",
              "quantities are decimals, as text"),
          new Change(
              "GET contract-archive/numbers/proof",
              "/items/\\*/(issuedUpTo|unlogged)",
              "numbers are proven by the register and the log as well"),
          new Change(
              "GET branch-performance(/definitions)?",
              "(/items/\\*/winRateByAmount|/\\*/sql)",
              "whoever only lost has a rate of nothing, not none"),
          new Change(
              "GET pipeline/changes",
              "/currencies/\\*/(takenOver|handedOver)",
              "owners change by commands: what came from and went to others is told"),
          new Change(
              "GET audit-trail",
              "/items/\\*:(Contract|Opportunity)PolicyPublished/(type|payload/.*)",
              "one event tells of all kinds of policies, and that of contracts is several"),
          new Change(
              "POST policies/(contracts|opportunities)",
              "status",
              "all kinds of policies are proposed by one command and approved by others"),
          new Change(
              "GET contract-archive/(contracts/\\*/approvals|my-approvals|overdue-steps)",
              "status",
              "approvals of all kinds of documents are a view of their own"),
          new Change(
              "GET contract-archive/contracts/\\*",
              "/approvals",
              "approvals of all kinds of documents are a view of their own"),
          new Change(
              "GET contract-archive/contracts(/\\*)?",
              "(/items/\\*(:\\w+)?)?/lastEvent",
              "events of approval name a document of whatever kind"),
          new Change(
              "GET audit-trail",
              "/items/\\*:(Submi\\w+|Approval\\w+|Contract(Approved|Rejected|Returned))/(type|payload/.*)",
              "events of approval name a document of whatever kind"),
          new Change(
              "GET .*",
              ".*/(key|actor|onBehalfOf|recordedBy|maker|owner|product|branch|homeBranch|handedOverTo)Name",
              "names stand beside identifiers"),
          new Change(
              "GET pipeline/opportunities",
              "/items/\\*/version",
              "an opportunity's version is kept in its row"),
          new Change(
              "POST contracts/\\*/record-(signature|seal-use)",
              "status",
              "a side signs and seals in one act"),
          new Change(
              "GET contract-archive/contracts(/\\*)?",
              "(/items/\\*(:\\w+)?)?/copiesMade",
              "in how many copies a contract was made is told"),
          new Change(
              "GET contract-archive/contracts/\\*",
              "/(executions|consignments)",
              "a side signs and seals in one act, on copies that may be sent to it"),
          new Change(
              "GET contract-archive/contracts/\\*", "/spoiledCopies", "spoiled copies are told"),
          new Change(
              "GET contract-archive/contracts(/\\*)?",
              "(/items/\\*(:\\w+)?)?/deviations",
              "what a contract says otherwise than its template is told"),
          new Change(
              "POST contracts(/\\*/revise-draft)?",
              "status",
              "whether a contract is standard follows from its template, and no maker declares it"));

  @TempDir static Path directory;
  private static Server server;
  private static long head;

  @BeforeAll
  static void takeOver() throws IOException {
    unpack();
    JsonNode made = Client.JSON.readTree(Files.readString(file("made.json")));
    head = made.path("head").asLong();
    Duration ahead = Duration.between(Instant.now(), Instant.parse(made.path("at").asString()));
    server =
        Server.startOn(
            new String[] {"--countersign.data-directory=" + file("data")},
            "--countersign.demo=true",
            "--test.clock-ahead=" + ahead);
    Client operator = server.as("deng.hui");
    // Those whose rows are made otherwise today are rebuilt at the start.
    Poll.until(
        "views of the data that was taken over",
        () ->
            operator
                .get("/api/v1/views")
                .ok()
                .body()
                .valueStream()
                .allMatch(
                    view ->
                        view.path("readable").asBoolean()
                            && view.path("position").asLong() >= head));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void unpack() throws IOException {
    try (InputStream packed =
            Objects.requireNonNull(
                TakeoverTest.class.getResourceAsStream("/takeover/takeover.tar.xz"));
        var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = directory.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectory(target);
          // PostgreSQL demands it.
          Files.setPosixFilePermissions(
              target,
              Set.of(
                  PosixFilePermission.OWNER_READ,
                  PosixFilePermission.OWNER_WRITE,
                  PosixFilePermission.OWNER_EXECUTE));
        } else {
          Files.copy(tar, target);
        }
      }
    }
  }

  private static Path file(String name) {
    return directory.resolve("takeover").resolve(name);
  }

  private static List<JsonNode> recorded(String name) throws IOException {
    return Files.readAllLines(file(name)).stream().map(Client.JSON::readTree).toList();
  }

  @Test
  void everyQuestionIsAnsweredAsBefore() throws IOException {
    Map<String, Client> clients = new HashMap<>();
    Differences differences = new Differences();
    for (JsonNode before : recorded("answers.ndjson")) {
      String path = before.path("path").asString();
      Answer now =
          clients
              .computeIfAbsent(before.path("account").asString(), server::as)
              .get("/api/v1/" + path, Map.of("Accept-Language", "en"));
      differences.compare("GET " + path, before.path("status"), before.path("body"), now);
    }
    differences.areExpected(CHANGES);
  }

  @Test
  void aCommandSentAgainIsAnsweredAsBefore() throws IOException {
    Map<String, Client> clients = new HashMap<>();
    Differences differences = new Differences();
    for (JsonNode before : recorded("commands.ndjson")) {
      String path = before.path("path").asString();
      Map<String, String> headers = new HashMap<>();
      headers.put("Idempotency-Key", before.path("key").asString());
      if (!before.path("onBehalfOf").asString().isEmpty()) {
        headers.put("On-Behalf-Of", before.path("onBehalfOf").asString());
      }
      Answer now =
          clients
              .computeIfAbsent(before.path("account").asString(), TakeoverTest::login)
              .post("/api/v1/" + path, before.path("body").asString(), headers);
      differences.compare("POST " + path, before.path("status"), before.path("answer"), now);
    }
    differences.areExpected(CHANGES);
  }

  private static Client login(String account) {
    return server.as(account);
  }

  /** A register that is younger than the log learns from it. */
  @Test
  void whoeverCouldHaveConfirmedAGrantBeforeIsKnown() {
    assertThat(
            server
                .sql()
                .sql("select employee_id from command.grant_confirmer order by 1")
                .query(String.class)
                .list())
        .contains("E0001", "E1010", "E1013");
  }

  @Test
  void whatWasUnderWayGoesOn() {
    String underWay = contract("Under way at the takeover");
    approve(underWay, "chen.jie", "he.ping");
    number(underWay);
    number(contract("Approved at the takeover"));
    // Its route is the one that was decided when it was submitted.
    approve(
        contract("Major before the takeover"),
        "sun.li",
        "zhao.min",
        "chen.jie",
        "he.ping",
        "lin.bo",
        "tang.wei");
    // Escalated, because nobody had decided within the deadline.
    approve("00000000-0000-4000-8000-000000000002", "lin.bo");
    goesOnFromItsFirstSignature("00000000-0000-4000-8000-000000000009");
    goesOnFromItsSeals("00000000-0000-4000-8000-000000000010");
    // Both have a snapshot.
    Client liNa = server.as("li.na");
    liNa.post(
            "/api/v1/opportunities/00000000-0000-4000-8000-00000000b004/resize",
            "{\"amount\": {\"amount\": \"61.00\", \"currency\": \"CNY\"}}")
        .ok();
    liNa.post(
            "/api/v1/contracts/" + contract("Revision 60") + "/submit-for-approval",
            "{\"documentHash\": \"%s\"}".formatted("0".repeat(64)))
        .ok();
    server
        .as("xu.yan")
        .post(
            "/api/v1/contracts/00000000-0000-4000-8000-000000000014/return-original",
            "{\"original\": 1, \"location\": \"Room 3, shelf 12\"}")
        .ok();
    JsonNode proof = server.as("he.ping").get("/api/v1/contract-archive/numbers/proof").ok().body();
    assertThat(proof.findValues("missing"))
        .as(proof.toString())
        .allMatch(missing -> missing.isEmpty());
  }

  /** One party had signed the approved text, which both execute now as it is issued. */
  private static void goesOnFromItsFirstSignature(String contract) {
    String path = "/api/v1/contracts/" + contract;
    Answer issue = server.as("chen.jie").post(path + "/issue-text", "{}").ok();
    String issued =
        server
            .as("he.ping")
            .get(
                "/api/v1/contract-archive/contracts/%s?minPosition=%d"
                    .formatted(contract, issue.position()))
            .ok()
            .text("issuedHash");
    String execution =
        "\"signatory\": \"x\", \"seal\": \"seal\", \"copies\": 4, \"crossPage\": true,"
            + " \"documentHash\": \"%s\"}".formatted(issued);
    Client keeper = server.as("gu.fang");
    keeper.post(path + "/record-execution", "{\"side\": \"CUSTOMER\", " + execution).ok();
    keeper
        .post(
            path + "/record-execution",
            "{\"side\": \"SELLER\", \"signatoryId\": \"E1006\", \"sealId\": \"%s\", "
                    .formatted(registeredSeal())
                + execution)
        .ok();
  }

  /** Of whoever executes a contract from now on: the house had none on record. */
  private static String registeredSeal() {
    Client legal = server.as("chen.jie");
    String entity =
        legal
            .post(
                "/api/v1/signing-entities",
                """
                {"name": "House", "creditCode": "91350100M000100Y43",
                 "legalRepresentativeId": "E1006", "branchIds": ["BJ"]}
                """)
            .ok()
            .text("id");
    String seal =
        legal
            .post(
                "/api/v1/seals",
                "{\"kind\": \"CONTRACT\", \"name\": \"Seal\", \"signingEntityId\": \"%s\"}"
                    .formatted(entity))
            .ok()
            .text("id");
    legal
        .post(
            "/api/v1/seals/" + seal + "/appoint-keeper",
            "{\"keeperId\": \"E1007\", \"standInId\": \"E1009\"}")
        .ok();
    return seal;
  }

  private static void goesOnFromItsSeals(String contract) {
    String path = "/api/v1/contracts/" + contract;
    for (int original = 1; original <= 4; original++) {
      server
          .as("xu.yan")
          .post(path + "/register-original", "{\"original\": %d}".formatted(original))
          .ok();
    }
    server.as("wang.lei").post(path + "/activate", "{}").ok();
  }

  private static String contract(String title) {
    JsonNode found =
        server
            .as("he.ping")
            .get("/api/v1/contract-archive/contracts?text=" + title.replace(" ", "%20"))
            .ok()
            .body()
            .path("items");
    assertThat(found).as(title).hasSize(1);
    return found.path(0).path("contractId").asString();
  }

  private static void approve(String contract, String... approvers) {
    for (String approver : approvers) {
      server.as(approver).post("/api/v1/contracts/" + contract + "/approve", "{}").ok();
    }
  }

  private static void number(String contract) {
    server.as("chen.jie").post("/api/v1/contracts/" + contract + "/allocate-number", "{}").ok();
  }

  @Test
  void rebuiltRowsEqualThoseThatWereTakenOver() {
    Client operator = server.as("deng.hui");
    for (JsonNode view : operator.get("/api/v1/views").ok().body()) {
      String path = "/api/v1/views/" + view.path("view").asString();
      operator.post(path + "/rebuild", "").ok();
      JsonNode rebuild =
          Poll.forValue(
              "rebuild of " + path,
              () ->
                  Optional.of(operator.get(path).ok().body().path("rebuild"))
                      .filter(it -> it.hasNonNull("finishedAt")));
      assertThat(rebuild.path("differences").asLong(-1)).as(path + " " + rebuild).isZero();
    }
  }

  @Test
  void theRegistersAreThoseThatTheLogMakes() {
    Client auditor = server.as("ma.jun");
    JsonNode compared =
        Poll.forValue(
            "comparison of the registers",
            () ->
                Optional.of(auditor.get("/api/v1/registers").ok().body())
                    .filter(it -> it.hasNonNull("checkedAt")));
    assertThat(compared.path("differences")).as(compared.toString()).isEmpty();
  }

  /**
   * A difference to answers of before that is meant.
   *
   * @param questions a regular expression for method and path, identifiers as *, without query
   * @param fields a regular expression for the place in the answer, indexes as *, with the type of
   *     events
   */
  private record Change(String questions, String fields, String reason) {
    boolean explains(Place place) {
      return place.question().matches(questions) && place.field().matches(fields);
    }
  }

  private record Place(String question, String field) {}

  /** Differences by place, so that what a hundred answers have in common is told once. */
  private static final class Differences {
    private static final int TOLD = 25;

    private final Map<Place, List<String>> found = new HashMap<>();
    private int compared;

    void compare(String question, JsonNode status, JsonNode before, Answer now) {
      compared++;
      if (status.asInt() != now.status()) {
        found(question, "status", status, now.status() + " " + now.body());
      } else {
        compare(question, "", before, now.body());
      }
    }

    private void compare(String question, String at, JsonNode before, JsonNode now) {
      if (before.isObject() && now.isObject()) {
        Set<String> names = new TreeSet<>(before.propertyNames());
        names.addAll(now.propertyNames());
        names.forEach(
            name -> compare(question, at + "/" + name, before.path(name), now.path(name)));
      } else if (before.isArray() && now.isArray()) {
        if (before.size() != now.size()) {
          found(question, at + "/size", before.size(), now.size());
        }
        for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
          compare(question, at + "/" + i + typeOf(before.path(i)), before.path(i), now.path(i));
        }
      } else if (before.isNumber() && now.isNumber()) {
        // 20 and 20.0 are one number to JSON.
        if (before.decimalValue().compareTo(now.decimalValue()) != 0) {
          found(question, at, before, now);
        }
      } else if (!before.equals(now) && !at.equals("/requestId")) {
        found(question, at, before, now);
      }
    }

    /** Events of one list have fields of their own. */
    private static String typeOf(JsonNode item) {
      return item.has("type") ? ":" + item.path("type").asString("") : "";
    }

    private void found(String question, String at, Object before, Object now) {
      String path = question.replaceAll("\\?.*", "");
      String generally = path.replaceAll("/(?=[^/]*\\d)[^/]+", "/*");
      String field = at.replaceAll("/\\d+(?=[/:]|$)", "/*");
      found
          .computeIfAbsent(new Place(generally, field), place -> new ArrayList<>())
          .add(
              "%s%n      at %s%n      before: %s%n      now:    %s"
                  .formatted(question, at, shown(before), shown(now)));
    }

    private static String shown(Object value) {
      String text =
          value instanceof JsonNode node && node.isMissingNode() ? "(absent)" : value.toString();
      return text.length() > 300 ? text.substring(0, 300) + "..." : text;
    }

    void areExpected(List<Change> changes) {
      assertThat(compared).isPositive();
      List<String> unexplained =
          found.entrySet().stream()
              .filter(entry -> changes.stream().noneMatch(it -> it.explains(entry.getKey())))
              .map(
                  entry ->
                      "%d x %s: %s, for example%n    %s"
                          .formatted(
                              entry.getValue().size(),
                              entry.getKey().question(),
                              entry.getKey().field(),
                              entry.getValue().getFirst()))
              .sorted()
              .toList();
      assertThat(unexplained)
          .as(
              "Answers to data of before differ in %d places; the first are told. A difference that is"
                  + " meant goes into CHANGES with its reason.",
              unexplained.size())
          .satisfies(
              all ->
                  assertThat(String.join("\n", all.subList(0, Math.min(TOLD, all.size()))))
                      .isEmpty());
    }
  }
}
