package dev.countersign.query.reading;

import dev.countersign.events.employee.Role;
import dev.countersign.web.Text;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** One question record, with what its {@link Question} and its components say. */
public final class QuestionType {
  /** Where all addresses begin. */
  public static final String BASE = "/api/v1/";

  /** The business date, today unless told, wherever it is offered. */
  public static final String AS_OF = "asOf";

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  /** What parameters of these names mean in all questions. */
  private static final Map<String, Text> SHARED =
      Map.of(
          AS_OF,
          new Text("The business date; today unless told.", "业务日期，默认为今天。"),
          "branchId",
          new Text("Only this branch.", "仅此分支机构。"),
          "productId",
          new Text("Only this product.", "仅此产品。"),
          "customerId",
          new Text("Only this customer.", "仅此客户。"),
          "ownerId",
          new Text("Only this owner.", "仅此负责人。"),
          "employeeId",
          new Text("Only this employee.", "仅此员工。"),
          "contractId",
          new Text("Only this contract.", "仅此合同。"),
          "descending",
          new Text("The highest or latest first.", "从高到低或从新到旧。"));

  private final Class<?> type;
  private final Question question;
  private final QuestionArea area;
  private final Constructor<?> constructor;
  private final List<String> pathVariables;
  private final List<Component> components;
  private final Map<String, Component> byName;
  private final ResolvableType answer;
  private final Class<?> row;

  /**
   * A component of the record.
   *
   * @param type of the value; of its items, when it is a list
   * @param meaning for people; null for a variable of the path
   * @param otherwise what is read when it is left out; null for nothing
   */
  public record Component(
      String name,
      Class<?> type,
      boolean isList,
      boolean isRequired,
      @Nullable Text meaning,
      @Nullable String example,
      @Nullable String otherwise,
      RecordComponent declared) {
    /** Whether it is a variable of the path. */
    public boolean isInPath() {
      return meaning == null;
    }

    /** Its value in this question. */
    public @Nullable Object of(Query<?> query) {
      try {
        return declared.getAccessor().invoke(query);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Reads the record; fails on one that does not say all that is needed. */
  public QuestionType(Class<?> type) {
    this.type = type;
    Question found = type.getAnnotation(Question.class);
    if (found == null || !type.isRecord() || !Query.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException(type + " must be a query record annotated with @Question");
    }
    this.question = found;
    QuestionArea common = found.view().getAnnotation(QuestionArea.class);
    if (common == null) {
      throw new IllegalArgumentException(found.view() + " has no @QuestionArea");
    }
    this.area = common;
    this.answer = resolved(ResolvableType.forClass(type).as(Query.class).getGeneric(0));
    this.pathVariables =
        VARIABLE.matcher(found.path()).results().map(match -> match.group(1)).toList();
    this.components = Stream.of(type.getRecordComponents()).map(this::component).toList();
    this.byName =
        components.stream().collect(Collectors.toMap(Component::name, Function.identity()));
    this.row = answer.hasGenerics() ? answer.getGeneric(0).toClass() : answer.toClass();
    if (!components.stream()
        .filter(Component::isInPath)
        .map(Component::name)
        .toList()
        .equals(pathVariables)) {
      throw new IllegalArgumentException(
          type + " must begin with the variables of its path, " + pathVariables);
    }
    this.constructor = constructor(type);
  }

  /** By its classes, which those understand, too, who do not know what a variable stands for. */
  private static ResolvableType resolved(ResolvableType type) {
    return type.hasGenerics()
        ? ResolvableType.forClassWithGenerics(
            type.toClass(),
            Stream.of(type.getGenerics())
                .map(QuestionType::resolved)
                .toArray(ResolvableType[]::new))
        : ResolvableType.forClass(type.toClass());
  }

  private static Constructor<?> constructor(Class<?> type) {
    try {
      Constructor<?> canonical =
          type.getDeclaredConstructor(
              Stream.of(type.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class[]::new));
      canonical.setAccessible(true);
      return canonical;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private Component component(RecordComponent declared) {
    declared.getAccessor().setAccessible(true);
    String name = declared.getName();
    boolean list = declared.getType() == List.class;
    Class<?> item =
        list
            ? ResolvableType.forType(declared.getGenericType()).getGeneric(0).toClass()
            : declared.getType();
    Filter filter = declared.getAnnotation(Filter.class);
    Text meaning = filter == null ? SHARED.get(name) : new Text(filter.value(), filter.zh());
    if (pathVariables.contains(name)) {
      meaning = null;
    } else if (meaning == null) {
      throw new IllegalArgumentException(
          "%s does not say what %s means; see @Filter".formatted(type, name));
    }
    String otherwise =
        filter != null && !filter.otherwise().isEmpty()
            ? filter.otherwise()
            : item == boolean.class ? "false" : null;
    boolean required =
        otherwise == null
            && !declared.getAnnotatedType().isAnnotationPresent(Nullable.class)
            && !(name.equals(AS_OF) && item == LocalDate.class);
    String example = filter == null || filter.example().isEmpty() ? null : filter.example();
    return new Component(name, item, list, required, meaning, example, otherwise, declared);
  }

  /** The question record. */
  public Class<?> type() {
    return type;
  }

  /** The question's name, for example {@code Opportunities}. */
  public String name() {
    return type.getSimpleName();
  }

  /** What the record says of itself. */
  public Question question() {
    return question;
  }

  /** What it has in common with the others of its view. */
  public QuestionArea area() {
    return area;
  }

  /** Its address. */
  public String url() {
    String path = question.path();
    return path.startsWith("/")
        ? BASE + path.substring(1)
        : BASE + area.path() + (path.isEmpty() ? "" : "/" + path);
  }

  /** Whether it tells of one stored file. */
  public boolean hasContent() {
    return answer.toClass() == Answer.class && StoredContent.class.isAssignableFrom(row);
  }

  /** The address of that file. */
  public String contentUrl() {
    return url() + "/content";
  }

  /** Any one of these roles lets ask it; none when everybody may. */
  public Set<Role> roles() {
    if (question.scope() == Question.Scope.OWN) {
      return Set.of();
    }
    return Set.copyOf(
        Arrays.asList(question.roles().length == 0 ? area.roles() : question.roles()));
  }

  /** The components of the record, in order. */
  public List<Component> components() {
    return components;
  }

  /** The variables of the path, in order. */
  public List<String> pathVariables() {
    return pathVariables;
  }

  /** Whether it is about a moment of the log. */
  public boolean isAboutMoment() {
    return Positioned.class.isAssignableFrom(answer.toClass());
  }

  /** Whether it is answered page by page. */
  public boolean isList() {
    return answer.toClass() == Listing.class;
  }

  /** What it is answered by. */
  public Type answer() {
    return answer.getType();
  }

  /** The raw class of {@link #answer()}. */
  public Class<?> answerClass() {
    return answer.toClass();
  }

  /** What the rows of a list, or one thing, are; the items of any other answer. */
  public Class<?> row() {
    return row;
  }

  /** The component of this name; fails when there is none. */
  Component component(String name) {
    return Objects.requireNonNull(byName.get(name), name);
  }

  /** The record with these values, in order. */
  public Query<?> with(@Nullable Object... values) {
    try {
      return (Query<?>) constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** That there is none of what the path names. */
  Refusal notFound(Query<?> query) {
    Component last =
        components.stream()
            .filter(Component::isInPath)
            .reduce((earlier, later) -> later)
            .orElseThrow(() -> new IllegalStateException(type + " names nothing in its path"));
    return Refusal.notFound(question.of(), question.zhOf(), String.valueOf(last.of(query)));
  }
}
