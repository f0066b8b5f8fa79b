package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An event that a view cannot take is in the way until two persons decide to pass over it. */
class ParkedEventTest {
  private static final String PIPELINE = "/api/v1/views/pipeline";
  private static Server server;

  @BeforeAll
  static void start() {
    server = Server.startWithDemo();
    server
        .sql()
        .sql("alter table pipeline.opportunity add constraint lucky check (amount <> 666)")
        .update();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void resize(Client client, String opportunity, String amount) {
    client
        .post(
            "/api/v1/opportunities/" + opportunity + "/resize",
            "{\"amount\":{\"amount\":\"%s\",\"currency\":\"CNY\"}}".formatted(amount))
        .ok();
  }

  private static boolean viewsAreUp() {
    return server.anonymous().get("/actuator/health").status() == 200;
  }

  @Test
  void twoPersonsLetASequenceGoOn() {
    Client liNa = server.as("li.na");
    Client operator = server.as("deng.hui");
    Client auditor = server.as("ma.jun");
    String opportunity = open(liNa);
    resize(liNa, opportunity, "666.00");
    resize(liNa, opportunity, "700.00");

    JsonNode parked =
        Poll.forValue(
            "the event that is parked",
            () ->
                Optional.of(operator.get(PIPELINE + "/dead-letters").ok().body().path(0))
                    .filter(letter -> letter.path("events").asInt() == 2));
    assertThat(parked.path("stream").asString()).isEqualTo("opportunity:" + opportunity);
    assertThat(parked.path("reason").asString()).contains("lucky");
    assertThat(viewsAreUp()).isFalse();
    long position = parked.path("position").asLong();
    Answer detail = operator.get(PIPELINE + "/dead-letters/" + position).ok();
    assertThat(detail.body().at("/first/type").asString()).endsWith("OpportunityResized");
    assertThat(detail.body().at("/behind")).hasSize(1);

    String body =
        "{\"view\":\"pipeline\",\"position\":%d,\"reason\":\"Nobody has 666\"}".formatted(position);
    liNa.post("/api/v1/omissions", body).refused(403, "role-is-held");
    operator
        .post("/api/v1/omissions", body.replace("" + position, "99999999"))
        .refused(422, "omitted-event-exists");
    String id = operator.post("/api/v1/omissions", body).ok().text("id");
    String confirm = "/api/v1/omissions/" + id + "/confirm";
    operator.post(confirm, "{}").refused(409, "omission-is-confirmed-by-another");
    assertThat(viewsAreUp()).isFalse();
    long decided = auditor.post(confirm, "{}").ok().position();

    JsonNode shown =
        operator
            .get("/api/v1/omissions?phase=CONFIRMED&minPosition=" + decided)
            .ok()
            .body()
            .at("/items/0");
    assertThat(shown.path("omissionId").asString()).isEqualTo(id);
    assertThat(shown.path("proposedByName").asString()).isEqualTo("Deng Hui");
    assertThat(shown.path("decidedByName").asString()).isEqualTo("Ma Jun");
    assertThat(shown.path("proposedWhy").asString()).isEqualTo("Nobody has 666");
    JsonNode row =
        liNa.get("/api/v1/pipeline/opportunities/" + opportunity + "?minPosition=" + decided)
            .ok()
            .body();
    assertThat(row.toString()).contains("\"700.00\"").doesNotContain("666");
    assertThat(operator.get(PIPELINE + "/dead-letters").ok().body()).isEmpty();
    assertThat(operator.get(PIPELINE + "/passed-over").ok().body().at("/0/omission").asString())
        .isEqualTo(id);
    Poll.until("health", ParkedEventTest::viewsAreUp);
    assertThat(
            auditor
                .get("/api/v1/audit-trail?record=omission:" + id + "&minPosition=" + decided)
                .ok()
                .body()
                .path("items"))
        .hasSize(2);

    // The new rows could take it: the decision is kept.
    operator.post(PIPELINE + "/rebuild", "").ok();
    JsonNode rebuild =
        Poll.forValue(
            "rebuild",
            () ->
                Optional.of(operator.get(PIPELINE).ok().body())
                    .filter(view -> view.path("rebuild").hasNonNull("finishedAt")));
    assertThat(rebuild.at("/rebuild/differences").asLong(-1)).as(rebuild.toString()).isZero();
    assertThat(rebuild.path("passedOver").asLong()).isEqualTo(1);
  }

  private static String open(Client client) {
    return client
        .post(
            "/api/v1/opportunities",
            """
            {"branchId":"BJ","customerId":"00000000-0000-4000-8000-00000000c001",
             "productId":"ERP","ownerId":"E1001","amount":{"amount":"100.00","currency":"CNY"}}
            """)
        .ok()
        .text("id");
  }
}
