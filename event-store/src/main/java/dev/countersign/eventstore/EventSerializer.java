package dev.countersign.eventstore;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.countersign.events.EventJson;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.MetaDataDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes and reads what is stored by {@link EventJson} and nothing else, as the approved JSON of
 * events is made. What was written at another revision than that of the class is not read.
 */
final class EventSerializer extends Jackson3Serializer {
  private final JsonMapper mapper;
  private final ObjectWriter writer;
  private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
  private final Map<SerializedType, Class<?>> classes = new ConcurrentHashMap<>();

  private EventSerializer(RevisionResolver revisionResolver, JsonMapper.Builder json) {
    // Axon makes a mapper of its own; it is only left to find classes.
    super(Jackson3Serializer.builder().revisionResolver(revisionResolver));
    this.mapper =
        json.addModule(
                new SimpleModule().addDeserializer(MetaData.class, new MetaDataDeserializer()))
            .build();
    this.writer = mapper.writer();
  }

  static EventSerializer ofEvents(RevisionResolver revisionResolver) {
    return new EventSerializer(revisionResolver, EventJson.builder());
  }

  /** The state of aggregates: all their fields, whoever may see them. */
  static EventSerializer ofSnapshots() {
    return new EventSerializer(
        new StateRevision(),
        EventJson.builder()
            .changeDefaultVisibility(
                visible ->
                    visible
                        .withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY))
            .enable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS));
  }

  /** Whether it can read what was written as this type, at this revision. */
  boolean reads(SerializedType type) {
    Class<?> known = classForType(type);
    return !UnknownSerializedType.class.equals(known)
        && Objects.equals(type.getRevision(), getRevisionResolver().revisionOf(known));
  }

  @Override
  protected ObjectWriter getWriter() {
    return writer;
  }

  @Override
  protected ObjectReader getReader(Class<?> type) {
    return readers.computeIfAbsent(type, mapper::readerFor);
  }

  /** Remembered, as Axon asks the class loader two or three times for each event. */
  @Override
  public Class<?> classForType(SerializedType type) {
    return classes.computeIfAbsent(type, super::classForType);
  }

  @Override
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // as Axon declares it
  public <S, T> @Nullable T deserialize(SerializedObject<S> stored) {
    Class<?> type = classForType(stored.getType());
    if (UnknownSerializedType.class.equals(type)
        || SerializedType.emptyType().equals(stored.getType())) {
      return super.deserialize(stored);
    }
    if (!MetaData.class.equals(type)) {
      @Nullable String written = stored.getType().getRevision();
      @Nullable String known = getRevisionResolver().revisionOf(type);
      if (!Objects.equals(written, known)) {
        throw new SerializationException(
            "%s was written at revision %s and this build knows %s"
                .formatted(type.getName(), written, known));
      }
    }
    if (!(stored.getData() instanceof String json)) {
      return super.deserialize(stored);
    }
    // Axon would make bytes of the text first.
    try {
      return getReader(type).readValue(json);
    } catch (JacksonException e) {
      throw new SerializationException("Error while deserializing object", e);
    }
  }
}
