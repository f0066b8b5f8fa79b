package dev.countersign.query.gateway;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Type;
import org.axonframework.messaging.responsetypes.AbstractResponseType;
import org.springframework.core.ResolvableType;

/**
 * The class of an answer, whatever it is an answer of. Axon's own types only match handlers whose
 * answers have no type arguments.
 */
final class AnswerType<A> extends AbstractResponseType<A> {
  @JsonCreator
  AnswerType(@JsonProperty("expectedResponseType") Class<A> expectedResponseType) {
    super(expectedResponseType);
  }

  @Override
  public boolean matches(Type answered) {
    return expectedResponseType.isAssignableFrom(ResolvableType.forType(answered).toClass());
  }

  @Override
  @SuppressWarnings("unchecked")
  public Class<A> responseMessagePayloadType() {
    return (Class<A>) expectedResponseType;
  }
}
