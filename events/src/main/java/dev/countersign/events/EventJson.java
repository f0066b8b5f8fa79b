package dev.countersign.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of events: fields in declaration order, nulls left out, dates and instants as ISO text.
 * A field that is missing, unknown or of another kind is an error: events are never guessed.
 */
public final class EventJson {
  private EventJson() {}

  /** A new builder, so that a serializer can add what it needs. */
  public static JsonMapper.Builder builder() {
    return JsonMapper.builder()
        .annotationIntrospector(new RequiredUnlessNullable())
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
  }

  /** What a record does not mark as nullable must be in the JSON. */
  private static final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {
    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
      if (member instanceof AnnotatedParameter parameter
          && parameter.getOwner().getMember() instanceof Executable creator
          && creator.getDeclaringClass().isRecord()) {
        return !creator.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
            Nullable.class);
      }
      return super.hasRequiredMarker(config, member);
    }
  }
}
