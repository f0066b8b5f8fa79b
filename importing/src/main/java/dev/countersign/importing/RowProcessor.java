package dev.countersign.importing;

import dev.countersign.command.Command;
import dev.countersign.command.gateway.CommandProblem;
import dev.countersign.command.gateway.CommandReader;
import dev.countersign.command.gateway.CommandReceipt;
import dev.countersign.command.gateway.CommandSender;
import dev.countersign.command.gateway.Envelope;
import dev.countersign.command.gateway.Judgement;
import dev.countersign.events.EmployeeId;
import dev.countersign.eventstore.EventStoreUnavailableException;
import dev.countersign.importing.Mapping.Field;
import dev.countersign.importing.Mapping.Part;
import dev.countersign.importing.Mapping.Step;
import dev.countersign.importing.RowResult.Caused;
import dev.countersign.importing.Workbook.Place;
import dev.countersign.web.InvalidField;
import dev.countersign.web.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns rows into commands and sends them; a row's later commands wait for its earlier ones. */
final class RowProcessor {
  private static final Duration PAUSE = Duration.ofMillis(25);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  /** Longer than it takes to settle what another instance left when it died. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ImportRun run;
  private final Plan plan;
  private final CommandReader reader;
  private final Delivery delivery;
  private final RecordedSteps known;
  private final JsonMapper json = new JsonMapper();

  /**
   * For one run.
   *
   * @param known the steps that an interrupted run has recorded
   */
  RowProcessor(
      ImportRun run, Plan plan, CommandReader reader, Delivery delivery, RecordedSteps known) {
    this.run = run;
    this.plan = plan;
    this.reader = reader;
    this.delivery = delivery;
    this.known = known;
  }

  RowResult process(Sheet sheet, Sheet.Row row) throws InterruptedException {
    List<Caused> caused = new ArrayList<>();
    if (sheet.source().part() != null) {
      return new RowResult(caused, part(sheet, row, sheet.source().part()));
    }
    for (Step step : sheet.source().commands()) {
      if (known.contain(sheet.source().name(), step.name(), row.line())) {
        continue;
      }
      List<Finding> findings = send(sheet, row, step, caused);
      if (!findings.isEmpty()) {
        if (step.type().creates()) {
          sheet.refuse(row, findings.getFirst());
        }
        return new RowResult(caused, findings);
      }
    }
    return new RowResult(caused, List.of());
  }

  /** What it is a part of was sent before, with it, unless it was refused or is not there. */
  private List<Finding> part(Sheet sheet, Sheet.Row row, Part part) {
    String command =
        plan.mapping().source(part.of().source()).commands().stream()
            .filter(step -> step.name().equals(part.step()))
            .map(step -> step.type().name())
            .findFirst()
            .orElseThrow();
    try {
      Cell whole = part.of().evaluate(plan.book(), sheet, row);
      if (whole.text() == null) {
        throw new Unusable(
            whole,
            "named-row-exists",
            "It does not say of which row of %s it is a part.".formatted(part.of().source()),
            "未注明属于 %s 的哪一行。".formatted(part.of().source()));
      }
      return List.of();
    } catch (Unusable e) {
      return List.of(sheet.finding(row.line(), command, e));
    }
  }

  private List<Finding> send(Sheet sheet, Sheet.Row row, Step step, List<Caused> caused)
      throws InterruptedException {
    String name = step.type().name();
    Map<String, Cell> origins = new LinkedHashMap<>();
    Map<String, Place> parts = new LinkedHashMap<>();
    Command command;
    try {
      if (step.when() != null && !step.when().holds(sheet, row)) {
        return List.of();
      }
      command = reader.read(step.type(), body(sheet, row, step, origins, parts));
    } catch (Unusable e) {
      Place at = parts.isEmpty() ? new Place(sheet, row) : List.copyOf(parts.values()).getLast();
      return List.of(at.sheet().finding(at.row().line(), name, e));
    } catch (ProblemException e) {
      return refused(sheet, row, name, e, origins, parts, null);
    }
    try {
      String reason = step.type().reasonOf(command);
      CommandReceipt receipt = deliver(command, envelope(sheet, row, step, reason));
      caused.add(
          new Caused(
              sheet.source().name(),
              row.line(),
              step.name(),
              name,
              step.type().targetOf(command).toString(),
              receipt.position(),
              receipt.repeated()));
      return List.of();
    } catch (ProblemException e) {
      if (e.status().is5xxServerError()) {
        throw e;
      }
      return refused(sheet, row, name, e, origins, parts, command);
    }
  }

  private ObjectNode body(
      Sheet sheet, Sheet.Row row, Step step, Map<String, Cell> origins, Map<String, Place> parts)
      throws Unusable {
    ObjectNode body = json.createObjectNode();
    fill(body, "", step.fields(), new Place(sheet, row), origins);
    for (String list : plan.book().lists(sheet, step.name())) {
      ArrayNode items = body.putArray(list);
      for (Place part : plan.book().parts(sheet, row, step.name(), list)) {
        String item = "%s[%d]".formatted(list, items.size());
        parts.put(item, part);
        fill(
            items.addObject(),
            item + ".",
            Objects.requireNonNull(part.sheet().source().part()).fields(),
            part,
            origins);
      }
    }
    String target = step.type().target().getName();
    if (!body.has(target)) {
      body.put(target, row.id());
      String keyColumn = sheet.source().key().getFirst();
      origins.put(target, sheet.cell(row, keyColumn));
    }
    return body;
  }

  private void fill(
      ObjectNode object, String prefix, List<Field> fields, Place at, Map<String, Cell> origins)
      throws Unusable {
    for (Field field : fields) {
      Cell cell = field.value().evaluate(plan.book(), at.sheet(), at.row());
      origins.put(prefix + field.name(), cell);
      if (cell.text() == null) {
        continue;
      }
      // All but the last name lead to the object in which the last one is set.
      ObjectNode parent = object;
      String last = field.name();
      for (int dot = last.indexOf('.'); dot >= 0; dot = last.indexOf('.')) {
        parent = parent.withObjectProperty(last.substring(0, dot));
        last = last.substring(dot + 1);
      }
      if (field.currency() == null) {
        parent.put(last, cell.text());
      } else {
        parent
            .putObject(last)
            .put("amount", cell.text())
            .put("currency", field.currency().evaluate(plan.book(), at.sheet(), at.row()).text());
      }
    }
  }

  /**
   * The key follows from what the row is, so that another run of the import repeats, not redoes.
   */
  private Envelope envelope(Sheet sheet, Sheet.Row row, Step step, @Nullable String reason) {
    String key =
        "import "
            + NameBasedUuid.of(
                plan.mapping().name(), sheet.source().name(), row.key(), step.name());
    return new Envelope(
        new EmployeeId(run.actor()),
        null,
        reason,
        run.requestId(),
        run.sourceAddress(),
        run.traceparent(),
        run.id().toString(),
        key,
        null);
  }

  private CommandReceipt deliver(Command command, Envelope envelope) throws InterruptedException {
    long begin = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      try {
        return delivery.deliver(command, envelope);
      } catch (ProblemException | EventStoreUnavailableException e) {
        if (!CommandSender.isPassing(e) || System.nanoTime() - begin > PATIENCE.toNanos()) {
          throw e;
        }
      }
      Duration pause = PAUSE.multipliedBy(attempt);
      Thread.sleep(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }
  }

  private List<Finding> refused(
      Sheet sheet,
      Sheet.Row row,
      String name,
      ProblemException refusal,
      Map<String, Cell> origins,
      Map<String, Place> parts,
      @Nullable Command command) {
    if (refusal.properties().get("errors") instanceof List<?> errors && !errors.isEmpty()) {
      return errors.stream()
          .filter(InvalidField.class::isInstance)
          .map(InvalidField.class::cast)
          .map(
              error ->
                  finding(
                      place(error.field(), new Place(sheet, row), parts),
                      name,
                      refusal.rule(),
                      Blame.cell(error.field(), origins),
                      Blame.sentence(error)))
          .toList();
    }
    Judgement judgement = refusal instanceof CommandProblem problem ? problem.judgement() : null;
    Cell cell =
        command == null || judgement == null ? null : judged(sheet, row, judgement, origins);
    return List.of(finding(new Place(sheet, row), name, refusal.rule(), cell, refusal.detail()));
  }

  private @Nullable Cell judged(
      Sheet sheet, Sheet.Row row, Judgement judgement, Map<String, Cell> origins) {
    return judgement.field() == null
        ? judgedBefore(sheet, row, judgement)
        : Blame.cell(judgement.field(), origins);
  }

  /** What the command does not say itself another one of the row may have said. */
  private @Nullable Cell judgedBefore(Sheet sheet, Sheet.Row row, Judgement judgement) {
    for (Step step : sheet.source().commands()) {
      for (Field field : step.fields()) {
        if (Blame.concerns(judgement, step.type(), field.name())) {
          try {
            return field.value().evaluate(plan.book(), sheet, row);
          } catch (Unusable e) {
            return e.cell();
          }
        }
      }
    }
    return null;
  }

  /** The row in which the value of a field stands. */
  private static Place place(String field, Place whole, Map<String, Place> parts) {
    return parts.entrySet().stream()
        .filter(part -> (field + ".").startsWith(part.getKey() + "."))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(whole);
  }

  private static Finding finding(
      Place at, String command, String rule, @Nullable Cell cell, dev.countersign.web.Text reason) {
    return new Finding(
        at.sheet().source().file(),
        at.row().line(),
        cell == null ? null : cell.column(),
        cell == null ? null : cell.raw(),
        command,
        rule,
        reason);
  }
}
