package dev.countersign.command.gateway;

import dev.countersign.command.Command;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Directory;
import dev.countersign.command.FactSource;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * Gives command handlers their parameters: the {@link CommandContext}, the {@link Directory}, and
 * every fact that a {@link FactSource} brings. A handler that asks for something else, or for a
 * fact whose source does not know its command, stops the start.
 */
public final class HandlerParameters implements ParameterResolverFactory {
  private final Map<String, Fact> facts = new HashMap<>();

  /** Serves these facts; fails when two sources bring the same. */
  public HandlerParameters(List<Fact> facts) {
    for (Fact fact : facts) {
      Fact other = this.facts.putIfAbsent(fact.type().toString(), fact);
      if (other != null) {
        throw new IllegalStateException(
            "%s is brought by two sources, %s and %s. Take one away."
                .formatted(
                    fact.type(),
                    other.source().getClass().getName(),
                    fact.source().getClass().getName()));
      }
    }
  }

  /**
   * What a source brings, and for which commands.
   *
   * @param type with its type arguments, by which {@code InForce<A>} is not {@code InForce<B>}
   * @param command the commands for which it is brought
   */
  public record Fact(
      ResolvableType type, Class<?> command, FactSource<? extends Command, ?> source) {

    /** Reads both from the class of the source; fails when it leaves them open. */
    public static Fact of(FactSource<?, ?> source) {
      ResolvableType declared = ResolvableType.forClass(FactSource.class, source.getClass());
      Class<?> command = declared.getGeneric(0).resolve();
      ResolvableType type = declared.getGeneric(1);
      if (command == null || type.resolve() == null || type.hasUnresolvableGenerics()) {
        throw new IllegalStateException(
            "%s does not say which fact it brings for which command."
                .formatted(source.getClass().getName()));
      }
      return new Fact(type, command, source);
    }

    @SuppressWarnings("unchecked") // The handler takes a command of the source, as was checked.
    private @Nullable Object load(Command command, CommandContext context) {
      return ((FactSource<Command, ?>) source).load(command, context);
    }
  }

  /** Makes the surroundings known to the handlers of this unit of work. */
  public static void enter(UnitOfWork<?> unitOfWork, CommandContext context, Directory directory) {
    unitOfWork.resources().put(CommandContext.class.getName(), context);
    unitOfWork.resources().put(Directory.class.getName(), directory);
  }

  /** Whether it has what the parameter asks for. */
  public boolean brings(Parameter parameter) {
    return isSurrounding(parameter.getType()) || facts.containsKey(typeOf(parameter).toString());
  }

  private static boolean isSurrounding(Class<?> type) {
    return type == CommandContext.class || type == Directory.class;
  }

  private static ResolvableType typeOf(Parameter parameter) {
    return ResolvableType.forType(parameter.getParameterizedType());
  }

  @Override
  public @Nullable ParameterResolver<?> createInstance(
      Executable executable, Parameter[] parameters, int index) {
    Class<?> command = parameters[0].getType();
    if (index == 0 || !Command.class.isAssignableFrom(command)) {
      return null;
    }
    Class<?> type = parameters[index].getType();
    if (isSurrounding(type)) {
      return new CommandParameter(_ -> surrounding(type));
    }
    ResolvableType wanted = typeOf(parameters[index]);
    Fact fact = facts.get(wanted.toString());
    if (fact == null) {
      throw new IllegalStateException(
          "%s needs %s for %s, which no FactSource brings."
              .formatted(executable.getDeclaringClass().getName(), wanted, command.getName()));
    }
    if (!fact.command().isAssignableFrom(command)) {
      throw new IllegalStateException(
          "%s needs %s for %s, but %s brings it for %s alone."
              .formatted(
                  executable.getDeclaringClass().getName(),
                  wanted,
                  command.getName(),
                  fact.source().getClass().getName(),
                  fact.command().getName()));
    }
    return new CommandParameter(
        message ->
            fact.load(
                (Command) message.getPayload(),
                (CommandContext) surrounding(CommandContext.class)));
  }

  private static Object surrounding(Class<?> type) {
    Object value = CurrentUnitOfWork.get().getResource(type.getName());
    if (value == null) {
      throw new IllegalStateException(
          "No " + type.getSimpleName() + ": the command was not admitted");
    }
    return value;
  }

  private record CommandParameter(Function<Message<?>, @Nullable Object> value)
      implements ParameterResolver<Object> {
    @Override
    public @Nullable Object resolveParameterValue(Message<?> message) {
      return value.apply(message);
    }

    @Override
    public boolean matches(Message<?> message) {
      return message.getPayload() instanceof Command;
    }
  }
}
