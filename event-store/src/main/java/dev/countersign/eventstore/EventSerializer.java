package dev.countersign.eventstore;

import dev.countersign.events.EventJson;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.MetaDataDeserializer;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes and reads events by {@link EventJson} and nothing else, as their approved JSON is made.
 */
final class EventSerializer extends Jackson3Serializer {
  private final JsonMapper mapper;

  EventSerializer(RevisionResolver revisionResolver) {
    // Axon makes a mapper of its own; it is only left to find classes and to serve upcasters.
    super(Jackson3Serializer.builder().revisionResolver(revisionResolver));
    this.mapper =
        EventJson.builder()
            .addModule(
                new SimpleModule().addDeserializer(MetaData.class, new MetaDataDeserializer()))
            .build();
  }

  @Override
  protected ObjectWriter getWriter() {
    return mapper.writer();
  }

  @Override
  protected ObjectReader getReader(Class<?> type) {
    return mapper.readerFor(type);
  }
}
