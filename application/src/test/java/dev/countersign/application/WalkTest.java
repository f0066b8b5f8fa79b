package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.ContractType;
import dev.countersign.eventstore.LogEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The walk that the README promises, and what the views then say; the walk that ends early. */
@Tag("http")
class WalkTest {
  /** Phases that contracts of some types are never in. */
  private static final List<Never> NEVER =
      List.of(
          new Never(
              ContractPhase.IN_REVIEW,
              EnumSet.complementOf(EnumSet.of(ContractType.SECONDARY_SALES)),
              "only secondary sales are reviewed"),
          new Never(
              ContractPhase.SIGNED,
              EnumSet.allOf(ContractType.class),
              "a side signs and seals in one act, since signatures are not recorded by themselves"),
          new Never(
              ContractPhase.SEALED,
              EnumSet.allOf(ContractType.class),
              "a side signs and seals in one act, since seals are not recorded by themselves"));

  private static Server server;
  private static long made;

  private record Never(ContractPhase phase, Set<ContractType> types, String reason) {}

  @BeforeAll
  static void start() {
    server = Server.startWithDemo();
    made = server.log().getLast().position();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theScriptWalksFromDraftToArchive() throws Exception {
    assertThat(walk()).contains("archive-original", "The audit trail says:");
  }

  private static String walk() throws Exception {
    return Script.run(Map.of(), "../scripts/walk", "http://127.0.0.1:" + server.port());
  }

  /** Whoever decides on what a view shows says so by its ETag, at each step of the way. */
  @Test
  void viewsTellTheVersionThatCommandsExpect() throws Exception {
    walk();
    Client analyst = server.as("wu.tao");
    List<LogEntry> entries =
        server.log().reversed().stream()
            .filter(entry -> entry.aggregateId().matches("(contract|opportunity):.*"))
            .limit(150)
            .toList();
    assertThat(entries).hasSize(150);
    for (LogEntry entry : entries) {
      String[] target = entry.aggregateId().split(":", 2);
      String path =
          target[0].equals("contract")
              ? "/api/v1/contract-archive/contracts/"
              : "/api/v1/pipeline/opportunities/";
      Answer seen =
          analyst.get("%s%s?knownAt=%d".formatted(path, target[1], entry.position())).ok();
      assertThat(seen.header("ETag"))
          .as("%s", entry)
          .isEqualTo("\"" + entry.sequenceNumber() + "\"");
    }
  }

  /** Reads the file as editors do that understand it. */
  @Test
  void theRequestsWalkTheSameWay() throws Exception {
    Map<String, String> variables = new HashMap<>();
    List<String> walked = new ArrayList<>();
    String file = Files.readString(Path.of("..", "requests.http"));
    for (String request : file.split("(?m)^###.*\n", -1)) {
      String name = "";
      String line = "";
      StringBuilder body = new StringBuilder();
      Map<String, String> headers = new HashMap<>();
      for (String each : request.lines().map(at -> filled(at, variables)).toList()) {
        if (each.startsWith("@")) {
          variables.put(each.substring(1, each.indexOf(' ')), each.replaceFirst(".*= *", ""));
        } else if (each.startsWith("# @name ")) {
          name = each.substring("# @name ".length());
        } else if (line.isEmpty()) {
          line = each.startsWith("#") ? "" : each;
        } else if (each.contains(": ") && body.isEmpty() && !each.startsWith("{")) {
          headers.put(each.substring(0, each.indexOf(':')), each.replaceFirst("[^:]*: ", ""));
        } else {
          body.append(each);
        }
      }
      if (!line.isEmpty()) {
        String path = line.replaceFirst("\\S+ http://[^/]+", "");
        Answer answer =
            line.startsWith("POST ")
                ? server.anonymous().post(path, body.toString(), without(headers))
                : server.anonymous().get(path, headers);
        answer.ok();
        walked.add(path.replaceFirst(".*/", ""));
        for (String field : List.of("id", "token", "position", "issuedHash")) {
          variables.put(name + ".response.body." + field, answer.text(field));
        }
      }
    }
    assertThat(walked)
        .contains(
            "contracts", "approve", "allocate-number", "record-execution", "archive-original");
  }

  private static String filled(String line, Map<String, String> variables) {
    String filled = line;
    for (var variable : variables.entrySet()) {
      filled = filled.replace("{{" + variable.getKey() + "}}", variable.getValue());
    }
    return filled;
  }

  /** The client sets it itself. */
  private static Map<String, String> without(Map<String, String> headers) {
    Map<String, String> others = new HashMap<>(headers);
    others.remove("Content-Type");
    return others;
  }

  /** Each with what its type demands, from its draft until its originals are in the archive. */
  @Test
  void everyTypeOfContractComesToTheArchive() {
    TypesWalk walk = new TypesWalk(server);
    String parent = walk.salesAndConsulting();
    assertThat(walk.numberOf(parent)).startsWith("XS-BJ-");
    String secondary = walk.secondarySales(parent);
    assertThat(walk.numberOf(secondary)).startsWith("EX-BJ-");
    assertThat(walk.terms(secondary).path("parentId").asString()).isEqualTo(parent);
    String service = walk.technicalService();
    assertThat(walk.numberOf(service)).startsWith("JS-BJ-");
    String renewal = walk.renewalOf(service);
    assertThat(walk.numberOf(renewal)).startsWith("JS-BJ-").isNotEqualTo(walk.numberOf(service));
    assertThat(walk.terms(renewal).path("predecessorId").asString()).isEqualTo(service);
    String pursuit = walk.brandPursuit();
    String brand = walk.brandOperation(pursuit);
    assertThat(walk.numberOf(brand)).startsWith("PP-BJ-");
    // The automation notes that its approval is used.
    Poll.until("the pursuit to be concluded", () -> walk.concluded(pursuit).contains(brand));
    String network = walk.networkEngineering();
    assertThat(walk.numberOf(network)).startsWith("WL-BJ-");
    assertThat(walk.terms(network).path("deliveries")).hasSize(1);
    for (String contract : List.of(parent, secondary, service, renewal, brand, network)) {
      assertThat(walk.holdersOf(contract))
          .containsExactly("customer", "customer", "archive", "archive");
    }
  }

  /** As it was made; other tests here go on from there. */
  @Test
  void theDemoCompanyShowsEachTypeInEachPhase() {
    Set<String> expected = new TreeSet<>();
    for (ContractType type : ContractType.values()) {
      for (ContractPhase phase : ContractPhase.values()) {
        if (NEVER.stream().noneMatch(it -> it.phase() == phase && it.types().contains(type))) {
          expected.add(type + " " + phase);
        }
      }
    }
    Set<String> shown = new TreeSet<>();
    server
        .as("he.ping")
        .get("/api/v1/contract-archive/contracts?limit=500&knownAt=" + made)
        .ok()
        .body()
        .path("items")
        .forEach(it -> shown.add(it.path("type").asString() + " " + it.path("phase").asString()));
    assertThat(shown).as("but for %s", NEVER).isEqualTo(expected);
  }

  @Test
  void aRejectedContractEnds() {
    String id = "00000000-0000-4000-8000-000000000004";
    Answer rejected =
        server
            .as("wang.lei")
            .post("/api/v1/contracts/" + id + "/reject", "{\"reason\":\"In liquidation\"}")
            .ok();
    Answer seen =
        server
            .as("wu.tao")
            .get("/api/v1/contract-archive/contracts/" + id + "?minPosition=" + rejected.position())
            .ok();
    assertThat(seen.response().body()).contains("REJECTED").contains("In liquidation");
    Answer before =
        server
            .as("wu.tao")
            .get(
                "/api/v1/contract-archive/contracts/"
                    + id
                    + "?knownAt="
                    + (rejected.position() - 1))
            .ok();
    assertThat(before.response().body()).doesNotContain("REJECTED");
    server
        .as("sun.li")
        .post("/api/v1/contracts/" + id + "/approve", "{}")
        .refused(409, "phase-allows");
  }

  @Test
  void onlyAuditorsReadTheTrailAndReadingIsRecorded() {
    server.as("li.na").get("/api/v1/audit-trail").refused(403, "no-role-for-view");
    Client auditor = server.as("ma.jun");
    auditor.get("/api/v1/audit-trail?limit=5").ok();
    assertThat(auditor.get("/api/v1/audit-trail/readings").ok().response().body())
        .contains("E1010");
  }

  @Test
  void metricsNeedATokenAndHealthNeedsNone() {
    server.anonymous().get("/actuator/prometheus").refused(401, "authentication-required");
    server.as("deng.hui").get("/actuator/prometheus").ok();
    server.anonymous().get("/actuator/health/readiness").ok();
    server.anonymous().get("/actuator/health/liveness").ok();
  }

  /** After contracts that came to the archive, were returned, withdrawn and void. */
  @Test
  void everyViewIsRebuiltToTheSameRows() throws Exception {
    walk();
    String contracts = "/api/v1/contracts/00000000-0000-4000-8000-0000000000";
    server
        .as("wang.lei")
        .post(contracts + "05/return-for-change", "{\"reason\":\"No terms\"}")
        .ok();
    server
        .as("li.na")
        .post(contracts + "06/withdraw-submission", "{\"reason\":\"Another product\"}")
        .ok();
    server.as("chen.jie").post(contracts + "08/void-number", "{\"reason\":\"Misprint\"}").ok();
    server
        .as("li.na")
        .post(
            "/api/v1/opportunities/00000000-0000-4000-8000-00000000b008/reopen",
            "{\"stage\":\"PROPOSAL\",\"reason\":\"New budget\"}")
        .ok();
    Client analyst = server.as("wu.tao");
    for (String view : analyst.get("/api/v1/views").ok().body().findValuesAsString("view")) {
      analyst.post("/api/v1/views/" + view + "/rebuild", "").ok();
      long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      Answer state;
      do {
        state = analyst.get("/api/v1/views/" + view).ok();
      } while (state.body().path("rebuild").path("finishedAt").isMissingNode()
          && System.nanoTime() < limit);
      assertThat(state.body().path("rebuild").path("state").asString("")).isEqualTo("switched");
      assertThat(state.body().path("rebuild").path("differences").asLong(-1)).as(view).isZero();
    }
  }
}
