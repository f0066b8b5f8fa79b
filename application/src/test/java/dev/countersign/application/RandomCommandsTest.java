package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.contract.register.ContractRegister;
import dev.countersign.command.contract.signing.IssuedText;
import dev.countersign.command.gateway.CommandCatalog;
import dev.countersign.command.gateway.CommandReader;
import dev.countersign.command.gateway.CommandSender;
import dev.countersign.command.gateway.CommandType;
import dev.countersign.command.gateway.Envelope;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.GeneratedId;
import dev.countersign.events.Id;
import dev.countersign.events.MemoId;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.SealId;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.eventstore.EventLog;
import dev.countersign.query.projection.Views;
import dev.countersign.web.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Commands of all kinds to contracts, seals and what belongs to them, in any order, by whoever may
 * or may not: much is refused, and whatever is not, every view shows, live and rebuilt.
 */
class RandomCommandsTest {
  private static final int COMMANDS = 900;

  private static final List<Class<? extends Id>> TARGETS =
      List.of(ContractId.class, DocumentId.class, SealId.class, MemoId.class, OpportunityId.class);

  private static final List<String> PEOPLE =
      List.of(
          "E1001", "E1002", "E1003", "E1004", "E1005", "E1006", "E1007", "E1009", "E1011", "E1012",
          "E1013");

  private final Random random = new Random(Long.getLong("seed", 4711));
  private final Map<String, Integer> accepted = new TreeMap<>();
  private final Map<ContractId, String> contracts = new LinkedHashMap<>();

  @Test
  void everyViewTakesWhateverIsAcceptedAndNoNumberIsMissing() throws IOException {
    try (Server server = Server.startWithDemo()) {
      Map<CommandType, JsonNode> examples = examples(server);
      List<CommandType> types = List.copyOf(examples.keySet());
      for (int sent = 0; sent < COMMANDS; sent++) {
        if (sent % 20 == 0) {
          look(server);
        }
        CommandType type = types.get(random.nextInt(types.size()));
        send(server, type, Objects.requireNonNull(examples.get(type)));
      }

      assertThat(accepted).as("%s", accepted).hasSizeGreaterThan(types.size() / 3);
      long head = server.bean(EventLog.class).head();
      Views views = server.bean(Views.class);
      views
          .all()
          .forEach(
              view ->
                  assertThat(views.await(view, head, Duration.ofMinutes(1)).position())
                      .as(view.name())
                      .isEqualTo(head));
      Client operator = server.as("deng.hui");
      for (JsonNode view : operator.get("/api/v1/views").ok().body()) {
        assertThat(view.path("deadLetters").toString()).as("%s", view).doesNotMatch(".*[1-9].*");
        rebuild(operator, view.path("view").asString(""));
      }
      for (JsonNode series :
          server
              .as("wu.tao")
              .get("/api/v1/contract-archive/numbers/proof")
              .ok()
              .body()
              .path("items")) {
        assertThat(series.path("proven").asBoolean()).as("%s", series).isTrue();
      }
      eachOriginalGoesFromHandToHand(server);
    }
  }

  private static void rebuild(Client operator, String view) {
    operator.post("/api/v1/views/" + view + "/rebuild", "").ok();
    JsonNode rebuild =
        Poll.forValue(
            "the rebuild of " + view,
            () ->
                Optional.of(operator.get("/api/v1/views/" + view).ok().body().path("rebuild"))
                    .filter(state -> state.has("finishedAt")));
    assertThat(rebuild.path("state").asString("")).isEqualTo("switched");
    assertThat(rebuild.path("differences").asLong(-1)).as(view).isZero();
  }

  /** Each transfer begins where the one before ended. */
  private static void eachOriginalGoesFromHandToHand(Server server) {
    assertThat(
            server
                .sql()
                .sql(
                    """
                    select count(*) from (
                      select from_kind, from_name, lag(to_kind) over o as held_kind,
                        lag(to_name) over o as held_name
                      from contract_archive.transfer
                      window o as (partition by contract_id, original order by position)) t
                    where from_kind is distinct from held_kind
                      or from_name is distinct from held_name
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  private static Map<CommandType, JsonNode> examples(Server server) throws IOException {
    Map<CommandType, JsonNode> examples = new LinkedHashMap<>();
    for (CommandType type : server.bean(CommandCatalog.class).all()) {
      if (type.isPublic() && TARGETS.contains(type.target().getType())) {
        try (InputStream in =
            Objects.requireNonNull(
                CommandType.class.getResourceAsStream("/examples/" + type.name() + ".json"))) {
          examples.put(type, Client.JSON.readTree(in));
        }
      }
    }
    return examples;
  }

  private void send(Server server, CommandType type, JsonNode example) {
    ObjectNode fields = ((ObjectNode) example.path("body")).deepCopy();
    example
        .path("path")
        .properties()
        .forEach(variable -> fields.set(variable.getKey(), variable.getValue()));
    vary(fields);
    target(server, type, fields);
    try {
      server
          .bean(CommandSender.class)
          .send(
              server.bean(CommandReader.class).read(type, fields),
              new Envelope(actor(fields), null, null, "test", null, null, null, null, null));
      accepted.merge(type.name(), 1, Integer::sum);
    } catch (ProblemException e) {
      assertThat(e.status().is5xxServerError()).as("%s %s", type.name(), fields).isFalse();
    }
  }

  private EmployeeId actor(ObjectNode fields) {
    return new EmployeeId(fields.has("sealId") && random.nextBoolean() ? "E1007" : one(PEOPLE));
  }

  /** Which of something, and how many: any of the first ones. */
  private void vary(ObjectNode fields) {
    for (String name : List.copyOf(fields.propertyNames())) {
      JsonNode value = fields.path(name);
      if (value.isInt()) {
        fields.put(name, 1 + random.nextInt(4));
      } else if (value instanceof ArrayNode list && !list.isEmpty() && list.get(0).isInt()) {
        fields.putArray(name).add(1 + random.nextInt(4));
      } else if (name.matches(".*(borrower|keeper|witness|escort|standIn|employee)Id")) {
        fields.put(name, one(PEOPLE));
      }
    }
    fields.remove("step");
  }

  /** Something that is there, more often one whose phase the command fits. */
  private void target(Server server, CommandType type, ObjectNode fields) {
    String name = type.target().getName();
    Class<?> kind = type.target().getType();
    if (type.creates()) {
      if (GeneratedId.class.isAssignableFrom(kind)) {
        fields.put(name, UUID.randomUUID().toString());
      }
      return;
    }
    if (kind == SealId.class) {
      fields.put(name, "00000000-0000-4000-8000-00000000a10" + (1 + random.nextInt(7)));
    } else if (kind == ContractId.class || kind == DocumentId.class) {
      ContractId contract = contract(type);
      fields.remove("contractId");
      fields.put(
          name, kind == DocumentId.class ? DocumentId.of(contract).toString() : contract.value());
      if (type.name().equals("RecordExecution")) {
        execution(server, contract, fields);
      }
    }
  }

  private ContractId contract(CommandType type) {
    List<String> phases = Arrays.asList(type.intention().phases());
    List<ContractId> fitting =
        contracts.entrySet().stream()
            .filter(contract -> phases.contains(contract.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    return one(
        fitting.isEmpty() || random.nextInt(4) == 0 ? List.copyOf(contracts.keySet()) : fitting);
  }

  /** Which contracts there are, and in which phase they were a moment ago. */
  private void look(Server server) {
    contracts.clear();
    server
        .sql()
        .sql("select contract_id, phase from contract_archive.contract where known_to is null")
        .query(
            row -> {
              contracts.put(new ContractId(row.getString(1)), row.getString(2));
            });
  }

  private void execution(Server server, ContractId contract, ObjectNode fields) {
    String number = server.bean(ContractRegister.class).row(contract).number();
    String hash = fields.path("documentHash").asString("");
    fields.put("copies", 4);
    if (number != null) {
      fields.put("documentHash", IssuedText.hash(number, hash));
    }
    if (random.nextBoolean()) {
      fields.put("side", "SELLER");
      fields.put("signatoryId", "E1006");
      fields.put("sealId", "00000000-0000-4000-8000-00000000a101");
    }
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
