package dev.countersign.command.gateway;

import dev.countersign.command.Command;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * The bus behind Axon Server's: gives every failure its {@link RemoteRefusal} to take along. A
 * handler interceptor could not: what registers refuse comes with the commit.
 */
final class RefusalCarryingCommandBus implements CommandBus {
  private final CommandBus bus;

  RefusalCarryingCommandBus(CommandBus bus) {
    this.bus = bus;
  }

  @Override
  public <C> void dispatch(CommandMessage<C> command) {
    bus.dispatch(command);
  }

  @Override
  public <C, R> void dispatch(
      CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
    this.bus.<C, R>dispatch(
        command, (message, result) -> callback.onResult(message, withRefusal(message, result)));
  }

  private static <R> CommandResultMessage<? extends R> withRefusal(
      CommandMessage<?> message, CommandResultMessage<? extends R> result) {
    if (!result.isExceptional()) {
      return result;
    }
    Throwable thrown = result.exceptionResult();
    RemoteRefusal refusal = RemoteRefusal.of(thrown, (Command) message.getPayload());
    return refusal == null
        ? result
        : new GenericCommandResultMessage<>(
            new CommandExecutionException(String.valueOf(thrown.getMessage()), thrown, refusal),
            result.getMetaData());
  }

  @Override
  public Registration subscribe(
      String commandName, MessageHandler<? super CommandMessage<?>> handler) {
    return bus.subscribe(commandName, handler);
  }

  @Override
  public Registration registerDispatchInterceptor(
      MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
    return bus.registerDispatchInterceptor(interceptor);
  }

  @Override
  public Registration registerHandlerInterceptor(
      MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
    return bus.registerHandlerInterceptor(interceptor);
  }
}
