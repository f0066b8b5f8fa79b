package dev.countersign.command.gateway;

import dev.countersign.command.AcrossBranches;
import dev.countersign.command.Command;
import dev.countersign.command.CommandCanBeDelegated;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.EffectiveDateIsNotInTheFuture;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.command.PhaseAllows;
import dev.countersign.command.ReferencesExist;
import dev.countersign.command.Roles;
import dev.countersign.command.Rule;
import dev.countersign.events.BranchId;
import dev.countersign.events.Id;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.employee.Role;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One command record, with what its {@link Intention} and its components say. */
public final class CommandType {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  private static final String DOCUMENT = "{document}";

  private final Class<? extends Command> type;
  private final Intention intention;
  private final RecordComponent target;
  private final List<String> pathVariables;
  private final List<RecordComponent> references;
  private final @Nullable RecordComponent branch;
  private final @Nullable RecordComponent parent;
  private final @Nullable RecordComponent reason;
  private final List<String> required;
  private final List<String> switches;
  private final List<Class<? extends Rule>> refusedBy;

  /**
   * Reads the record; fails on one that is not annotated or has no target, and on one that creates
   * its target in a branch but does not say in which.
   */
  public CommandType(Class<? extends Command> type) {
    this.type = type;
    Intention found = type.getAnnotation(Intention.class);
    if (found == null || !type.isRecord()) {
      throw new IllegalArgumentException(type + " must be a record annotated with @Intention");
    }
    this.intention = found;
    List<RecordComponent> components = List.of(type.getRecordComponents());
    this.target =
        components.stream()
            .filter(c -> c.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException(type + " names no @TargetAggregateIdentifier"));
    this.pathVariables = variables(intention.path());
    this.references =
        components.stream()
            .filter(c -> isReference(c.getGenericType()) && !c.getName().equals(target.getName()))
            .toList();
    this.branch =
        creates() && intention.scope() == Scope.BRANCH
            ? reference(c -> c.getType() == BranchId.class && !isNullable(c))
            : null;
    this.parent =
        creates() && intention.scope() == Scope.BRANCH && branch == null
            ? reference(c -> pathVariables.contains(c.getName()))
            : null;
    if (creates() && intention.scope() == Scope.BRANCH && branch == null && parent == null) {
      throw new IllegalArgumentException(
          "%s creates something, and does not say in which branch: give it a BranchId, or its parent in the path, or scope = COMPANY."
              .formatted(type.getName()));
    }
    this.reason =
        components.stream().filter(c -> c.getName().equals("reason")).findFirst().orElse(null);
    this.refusedBy = refusedBy(intention);
    this.switches = names(components, c -> c.getType() == boolean.class);
    this.required = names(components, c -> c.getType() != boolean.class && !isNullable(c));
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private @Nullable RecordComponent reference(Predicate<RecordComponent> kind) {
    return references.stream().filter(kind).findFirst().orElse(null);
  }

  private static boolean isReference(Type type) {
    return switch (type) {
      case Class<?> plain -> Id.class.isAssignableFrom(plain);
      case ParameterizedType list when list.getRawType() == List.class ->
          isReference(list.getActualTypeArguments()[0]);
      default -> false;
    };
  }

  private static List<String> names(
      List<RecordComponent> components, Predicate<RecordComponent> kind) {
    return components.stream().filter(kind).map(RecordComponent::getName).toList();
  }

  static List<String> variables(String path) {
    return VARIABLE.matcher(path).results().map(match -> match.group(1)).toList();
  }

  /** The command record. */
  public Class<? extends Command> type() {
    return type;
  }

  /** The command's name, for example {@code ApproveStep}. */
  public String name() {
    return type.getSimpleName();
  }

  /** What the record says of itself. */
  public Intention intention() {
    return intention;
  }

  /** Everybody who holds one of these roles may send it; none: only the system may. */
  public List<Role> roles() {
    return Roles.of(intention);
  }

  /**
   * Its URLs below {@code /api/v1/}: one, or one for each kind of document; none for the system.
   */
  public List<String> paths() {
    if (!isPublic()) {
      return List.of();
    }
    return isOnDocuments()
        ? Arrays.stream(DocumentKind.values()).map(this::path).toList()
        : List.of(intention.path());
  }

  private String path(DocumentKind kind) {
    return intention.path().replace(DOCUMENT, kind.collection() + "/{" + variable(kind) + "}");
  }

  private static String variable(DocumentKind kind) {
    return kind.type() + "Id";
  }

  private boolean isOnDocuments() {
    return intention.path().startsWith(DOCUMENT);
  }

  /** Puts what the variables of a URL say where the record wants it. */
  void readPath(Map<String, String> variables, ObjectNode fields) {
    if (isOnDocuments()) {
      for (DocumentKind kind : DocumentKind.values()) {
        String value = variables.get(variable(kind));
        if (value != null) {
          fields.remove(variable(kind));
          fields.put(target.getName(), new DocumentId(kind, value).toString());
        }
      }
    }
  }

  /** The rules that may refuse it; an interface among them stands for all rules that have it. */
  public List<Class<? extends Rule>> refusedBy() {
    return refusedBy;
  }

  private static List<Class<? extends Rule>> refusedBy(Intention intention) {
    return Stream.concat(
            intention.phases().length == 0 ? Stream.of() : Stream.of(PhaseAllows.class),
            Arrays.stream(intention.refusedBy()).flatMap(RuleTypes::of))
        .toList();
  }

  /** The rules of the house that may refuse it because of what it is, before its target decides. */
  public List<Class<? extends Rule>> general() {
    List<Class<? extends Rule>> rules = new ArrayList<>();
    if (namesOthers()) {
      rules.add(ReferencesExist.class);
    }
    if (isDated()) {
      rules.add(EffectiveDateIsNotInTheFuture.class);
      if (!creates()) {
        rules.add(EffectiveDateFollowsThePrevious.class);
      }
    }
    if (!intention.delegable()) {
      rules.add(CommandCanBeDelegated.class);
    }
    return rules;
  }

  /** Names of the path's variables, in order. */
  public List<String> pathVariables() {
    return pathVariables;
  }

  /** Whether API clients may send it; otherwise only the system does. */
  public boolean isPublic() {
    return !intention.path().isEmpty();
  }

  /** Whether it creates its target. */
  public boolean creates() {
    return isPublic() && !pathVariables.contains(target.getName());
  }

  /** The component that names the target. */
  public RecordComponent target() {
    return target;
  }

  /** The target of {@code command}. */
  public Id targetOf(Command command) {
    return (Id) value(target, command);
  }

  /** The branch in which a creating command acts; {@code null}: that of its parent, or none. */
  @Nullable BranchId branchOf(Command command) {
    return branch == null ? null : (BranchId) value(branch, command);
  }

  /**
   * The thing in whose branch a creating command acts; {@code null}: it says the branch, or none.
   */
  @Nullable Id parentOf(Command command) {
    return parent == null ? null : (Id) value(parent, command);
  }

  /** The reason that it gives, in words; {@code null}: none. */
  public @Nullable String reasonOf(Command command) {
    return reason == null ? null : (String) valueOrNull(reason, command);
  }

  /** Whether the role must be held in the whole company. */
  public boolean isCompanyWide() {
    return intention.scope() == Scope.COMPANY;
  }

  /** Whether it names anything beside its target. */
  boolean namesOthers() {
    return !references.isEmpty();
  }

  /** What must be given: whatever the record does not mark as nullable. */
  List<String> required() {
    return required;
  }

  /** What is on or off, and off when it is not given. */
  List<String> switches() {
    return switches;
  }

  /** Whether it has a list of things by that name. */
  public boolean hasList(String name) {
    return Arrays.stream(type.getRecordComponents())
        .anyMatch(
            component -> component.getName().equals(name) && component.getType() == List.class);
  }

  /** Whether it says since when its fact holds. */
  boolean isDated() {
    return Arrays.stream(type.getRecordComponents())
        .anyMatch(component -> component.getName().equals("effectiveDate"));
  }

  /** Whatever else the command names, by component. */
  public Map<String, Id> referencesOf(Command command) {
    Map<String, Id> named = new LinkedHashMap<>();
    for (RecordComponent reference : references) {
      switch (valueOrNull(reference, command)) {
        case Id id -> named.put(reference.getName(), id);
        case List<?> ids ->
            ids.forEach(id -> named.put(reference.getName() + "[" + named.size() + "]", (Id) id));
        case null, default -> {}
      }
    }
    return named;
  }

  /** The streams of what it may name in whichever branch. */
  Set<String> acrossBranches(Command command) {
    Set<String> across = new HashSet<>();
    for (RecordComponent reference : references) {
      if (reference.isAnnotationPresent(AcrossBranches.class)) {
        switch (valueOrNull(reference, command)) {
          case Id id -> across.add(id.toString());
          case List<?> ids -> ids.forEach(id -> across.add(id.toString()));
          case null, default -> {}
        }
      }
    }
    return across;
  }

  private static Object value(RecordComponent component, Command command) {
    Object value = valueOrNull(component, command);
    if (value == null) {
      throw new IllegalStateException(component + " is missing");
    }
    return value;
  }

  private static @Nullable Object valueOrNull(RecordComponent component, Command command) {
    try {
      return component.getAccessor().invoke(command);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
