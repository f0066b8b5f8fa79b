package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.AcrossBranches;
import dev.countersign.command.Intention.Scope;
import dev.countersign.command.employee.GrantRole;
import dev.countersign.command.employee.RegisterEmployee;
import dev.countersign.command.gateway.CommandCatalog;
import dev.countersign.command.gateway.CommandReader;
import dev.countersign.command.gateway.CommandSender;
import dev.countersign.command.gateway.CommandType;
import dev.countersign.command.gateway.Envelope;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.GeneratedId;
import dev.countersign.events.Id;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.employee.Role;
import dev.countersign.web.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who may send what, for all commands, those that come later included: each is sent as its example
 * on the demo company says, by people who hold its roles nowhere, elsewhere, and where they count.
 */
class EveryCommandTest {
  private static final EmployeeId NOBODY = new EmployeeId("X0");
  private static final String UNKNOWN = "00000000-0000-4000-8000-00000000dead";

  /** Something of Shanghai, and something of nobody, of each kind that a branch can have. */
  private record Pair(Id foreign, Id unknown) {}

  /** How a command was answered; {@code ""}: it was accepted. */
  private record Outcome(int status, String rule, String detail) {
    static final Outcome ACCEPTED = new Outcome(200, "", "");

    Outcome withoutId(Id id) {
      return new Outcome(status, rule, detail.replace(id.value(), "?"));
    }
  }

  private static Server server;
  private static List<CommandType> commands;
  private static Map<Class<?>, Pair> pairs;

  @BeforeAll
  static void start() {
    server = Server.startWithDemo();
    commands =
        server.bean(CommandCatalog.class).all().stream().filter(CommandType::isPublic).toList();
    register(NOBODY, null);
    for (Role role : Role.values()) {
      for (String branch : List.of("BJ", "GZ")) {
        register(holder(role, branch), new BranchId(branch));
        grant(role, holder(role, branch), new BranchId(branch));
      }
      register(holder(role, "HQ"), null);
      grant(role, holder(role, "HQ"), null);
    }
    pairs =
        Map.of(
            CustomerId.class,
            new Pair(
                new CustomerId("00000000-0000-4000-8000-00000000c003"), new CustomerId(UNKNOWN)),
            EmployeeId.class,
            new Pair(new EmployeeId("E1014"), new EmployeeId("E9999")),
            OpportunityId.class,
            new Pair(new OpportunityId(ofShanghai("OpenOpportunity")), new OpportunityId(UNKNOWN)),
            ContractId.class,
            new Pair(new ContractId(ofShanghai("DraftContract")), new ContractId(UNKNOWN)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void register(EmployeeId employee, @Nullable BranchId home) {
    server
        .bean(CommandSender.class)
        .send(new RegisterEmployee(employee, "Somebody", home, null), Envelope.system("test"));
  }

  private static void grant(Role role, EmployeeId employee, @Nullable BranchId branch) {
    server
        .bean(CommandSender.class)
        .send(new GrantRole(employee, role, branch, null), Envelope.system("test"));
  }

  private static EmployeeId holder(Role role, String where) {
    return new EmployeeId(where + List.of(Role.values()).indexOf(role));
  }

  private static CommandType named(String name) {
    return server.bean(CommandCatalog.class).named(name);
  }

  private static String ofShanghai(String command) {
    CommandType type = named(command);
    ObjectNode fields = example(type);
    fields.put("branchId", "SH");
    fields.put("customerId", "00000000-0000-4000-8000-00000000c003");
    fields.remove("opportunityId");
    fields.put(type.target().getName(), UUID.randomUUID().toString());
    if (fields.has("ownerId")) {
      fields.put("ownerId", "E1014");
    }
    return server
        .bean(CommandSender.class)
        .send(server.bean(CommandReader.class).read(type, fields), Envelope.system("test"))
        .id();
  }

  /** All fields of the example, those of the path included. */
  private static ObjectNode example(CommandType type) {
    JsonNode example;
    try (InputStream in =
        Objects.requireNonNull(
            CommandType.class.getResourceAsStream("/examples/" + type.name() + ".json"))) {
      example = Client.JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ObjectNode fields = ((ObjectNode) example.path("body")).deepCopy();
    String target = type.target().getName();
    example
        .path("path")
        .properties()
        .forEach(
            variable -> {
              if (type.target().getType() == DocumentId.class) {
                fields.put(target, "contract:" + variable.getValue().asString());
              } else {
                fields.set(variable.getKey(), variable.getValue());
              }
            });
    if (!fields.has(target) && GeneratedId.class.isAssignableFrom(type.target().getType())) {
      fields.put(target, UUID.randomUUID().toString());
    }
    return fields;
  }

  private static Outcome send(CommandType type, EmployeeId actor, ObjectNode fields) {
    try {
      server
          .bean(CommandSender.class)
          .send(
              server.bean(CommandReader.class).read(type, fields),
              new Envelope(actor, null, null, "test", null, null, null, null, null));
      return Outcome.ACCEPTED;
    } catch (ProblemException e) {
      return new Outcome(e.status().value(), e.rule(), e.detail().en() + e.detail().zh());
    }
  }

  private static boolean countsInBranches(CommandType type) {
    return type.intention().scope() == Scope.BRANCH;
  }

  @Test
  void withoutARoleNothingIsDone() {
    for (CommandType type : commands) {
      Outcome outcome = send(type, NOBODY, example(type));
      assertThat(outcome.status() + outcome.rule()).as(type.name()).isEqualTo("403role-is-held");
    }
  }

  @Test
  void otherRolesDoNotHelp() {
    for (CommandType type : commands) {
      for (Role role : Role.values()) {
        if (!type.roles().contains(role)) {
          assertThat(send(type, holder(role, "HQ"), example(type)).rule())
              .as(type.name() + " by " + role)
              .isEqualTo("role-is-held");
        }
      }
    }
  }

  @Test
  void aRoleOfAnotherBranchDoesNotHelp() {
    for (CommandType type : commands) {
      for (Role role : type.roles()) {
        if (type.intention().scope() != Scope.ANYWHERE) {
          assertThat(send(type, holder(role, "GZ"), example(type)).rule())
              .as(type.name() + " by " + role)
              .isIn("role-is-held", "target-exists", "references-exist");
        }
      }
    }
  }

  @Test
  void aRoleWhereItCountsLetsIn() {
    for (CommandType type : commands) {
      for (Role role : type.roles()) {
        for (String where : countsInBranches(type) ? List.of("BJ", "HQ") : List.of("HQ")) {
          assertThat(send(type, holder(role, where), example(type)))
              .as(type.name() + " by " + role + " of " + where)
              .extracting(Outcome::rule)
              .isNotIn(Set.of("role-is-held", "target-exists", "references-exist"));
        }
      }
    }
  }

  @Test
  void whatAnotherBranchHasIsAsUnknown() {
    int compared = 0;
    for (CommandType type : commands) {
      for (RecordComponent component :
          type.isCompanyWide() ? List.<RecordComponent>of() : references(type)) {
        Pair pair = pairs.get(referenced(component));
        if (pair != null) {
          EmployeeId sender = holder(type.roles().getFirst(), "BJ");
          Outcome foreign = send(type, sender, with(type, component, pair.foreign()));
          Outcome unknown = send(type, sender, with(type, component, pair.unknown()));
          assertThat(foreign.withoutId(pair.foreign()))
              .as(type.name() + " " + component.getName())
              .isEqualTo(unknown.withoutId(pair.unknown()))
              .isNotEqualTo(Outcome.ACCEPTED);
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(12);
  }

  /** Only such are known everywhere. */
  @Test
  void whoIsNamedAcrossBranchesIsAnEmployee() {
    for (CommandType type : commands) {
      references(type).stream()
          .filter(component -> component.isAnnotationPresent(AcrossBranches.class))
          .forEach(
              component ->
                  assertThat(referenced(component))
                      .as(type.name() + " " + component.getName())
                      .isEqualTo(EmployeeId.class));
    }
  }

  /** Approvers of other branches can be brought in, as what they are is no secret. */
  @Test
  void approversOfOtherBranchesAreKnown() {
    CommandType copy = named("CopyDocument");
    RecordComponent readers = references(copy).getFirst();
    EmployeeId sender = holder(copy.roles().getFirst(), "BJ");
    Outcome approver = send(copy, sender, with(copy, readers, holder(Role.BRANCH_MANAGER, "GZ")));
    assertThat(approver.rule()).isNotEqualTo("references-exist");
    Outcome seller = send(copy, sender, with(copy, readers, holder(Role.SALES, "GZ")));
    assertThat(seller.rule()).isEqualTo("references-exist");
  }

  @Test
  void whatIsDoneToAnotherBranchIsDoneToNothing() {
    for (CommandType type : commands) {
      if (!type.creates() && countsInBranches(type)) {
        EmployeeId sender = holder(type.roles().getFirst(), "GZ");
        ObjectNode fields = example(type);
        String target = type.target().getName();
        Outcome foreign = send(type, sender, fields);
        String id = fields.path(target).asString();
        String dead = id.replaceFirst("[^:]+$", UNKNOWN);
        fields.put(target, dead);
        Outcome unknown = send(type, sender, fields);
        String plain = id.replaceFirst("^.*:", "");
        assertThat(
                new Outcome(
                    foreign.status(), foreign.rule(), foreign.detail().replace(plain, UNKNOWN)))
            .as(type.name())
            .isEqualTo(unknown);
      }
    }
  }

  private static List<RecordComponent> references(CommandType type) {
    return Arrays.stream(type.type().getRecordComponents())
        .filter(component -> !component.getName().equals(type.target().getName()))
        .toList();
  }

  private static Class<?> referenced(RecordComponent component) {
    return component.getType() != List.class
        ? component.getType()
        : Stream.of(component.getGenericType().getTypeName())
            .flatMap(list -> pairs.keySet().stream().filter(id -> list.contains(id.getName())))
            .findFirst()
            .orElse(component.getType());
  }

  private static ObjectNode with(CommandType type, RecordComponent component, Id id) {
    ObjectNode fields = example(type);
    if (component.getType() == List.class) {
      fields.putArray(component.getName()).add(id.value());
    } else {
      fields.put(component.getName(), id.value());
    }
    return fields;
  }
}
