package dev.countersign.command.approval;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import dev.countersign.events.EventJson;
import tools.jackson.databind.json.JsonMapper;

/** Scheduled tasks keep their data as JSON, so that it can be read years later, and by people. */
final class JsonTaskData implements Serializer {
  private final JsonMapper json = EventJson.builder().build();

  @Override
  public byte[] serialize(Object data) {
    return json.writeValueAsBytes(data);
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] data) {
    return json.readValue(data, type);
  }
}
