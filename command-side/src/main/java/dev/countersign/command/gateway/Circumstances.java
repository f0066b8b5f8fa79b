package dev.countersign.command.gateway;

import dev.countersign.command.Command;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Directory;
import dev.countersign.command.FactSource;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Gives handlers their parameters: the {@link CommandContext}, the {@link Directory}, and every
 * fact that a {@link FactSource} brings.
 */
public final class Circumstances implements ParameterResolverFactory {
  private final Map<Class<?>, FactSource<?>> facts;

  /** Serves the facts of these sources. */
  public Circumstances(List<FactSource<?>> sources) {
    facts = sources.stream().collect(Collectors.toMap(FactSource::type, Function.identity()));
  }

  /** Makes the surroundings known to the handlers of this unit of work. */
  public static void enter(UnitOfWork<?> unitOfWork, CommandContext context, Directory directory) {
    unitOfWork.resources().put(CommandContext.class.getName(), context);
    unitOfWork.resources().put(Directory.class.getName(), directory);
  }

  @Override
  public @Nullable ParameterResolver<?> createInstance(
      Executable executable, Parameter[] parameters, int index) {
    Class<?> type = parameters[index].getType();
    if (type == CommandContext.class || type == Directory.class) {
      return new CommandParameter(message -> surrounding(type));
    }
    FactSource<?> source = facts.get(type);
    if (source == null) {
      return null;
    }
    return new CommandParameter(
        message ->
            source.load(
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

  private record CommandParameter(Function<Message<?>, Object> value)
      implements ParameterResolver<Object> {
    @Override
    public Object resolveParameterValue(Message<?> message) {
      return value.apply(message);
    }

    @Override
    public boolean matches(Message<?> message) {
      return message.getPayload() instanceof Command;
    }
  }
}
