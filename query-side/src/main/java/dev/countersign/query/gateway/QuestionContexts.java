package dev.countersign.query.gateway;

import dev.countersign.query.reading.QuestionContext;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives handlers the {@link QuestionContext} that was sent with the question. */
@Component
class QuestionContexts implements ParameterResolverFactory {
  @Override
  public @Nullable ParameterResolver<?> createInstance(
      Executable executable, Parameter[] parameters, int index) {
    return parameters[index].getType() == QuestionContext.class ? new Resolver() : null;
  }

  private static final class Resolver implements ParameterResolver<QuestionContext> {
    @Override
    public QuestionContext resolveParameterValue(Message<?> message) {
      if (message.getMetaData().get(QuestionContext.KEY) instanceof QuestionContext context) {
        return context;
      }
      throw new IllegalStateException(
          "No %s: the question was not admitted".formatted(QuestionContext.class.getSimpleName()));
    }

    @Override
    public boolean matches(Message<?> message) {
      return message instanceof QueryMessage<?, ?>;
    }
  }
}
