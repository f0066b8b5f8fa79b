package dev.countersign.command.gateway;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.countersign.events.EventForm;
import dev.countersign.events.Id;
import dev.countersign.eventstore.AppendedEvents.Appended;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sender gets for an accepted command. It is the handler's result on the command bus, and is
 * completed when the events are stored, just before the transaction commits.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class CommandReceipt {
  private String id;
  private long version = -1;
  private long position;
  private List<String> events = List.of();
  private boolean repeated;

  @JsonCreator
  CommandReceipt(@JsonProperty("id") String id) {
    this.id = id;
  }

  CommandReceipt(String id, long version, long position, List<String> events) {
    this.id = id;
    this.version = version;
    this.position = position;
    this.events = events;
    this.repeated = true;
  }

  /** Tells of the events that the event store was given. */
  CommandReceipt complete(List<Appended> appended, Id target) {
    version =
        appended.stream()
            .filter(event -> event.aggregateId().equals(target.toString()))
            .mapToLong(Appended::sequenceNumber)
            .max()
            .orElse(-1);
    position = appended.stream().mapToLong(Appended::position).max().orElse(0);
    events = appended.stream().map(event -> EventForm.nameOf(event.payloadType())).toList();
    return this;
  }

  /** Where the store does not tell positions, one that the events are not behind. */
  void at(long head) {
    position = head;
  }

  /** The target's identifier. */
  public String id() {
    return id;
  }

  /** The target's version after the command; to be sent as {@code If-Match}. */
  public long version() {
    return version;
  }

  /** The position of the last event in the log; 0 when nothing happened. */
  public long position() {
    return position;
  }

  /** The types of the events that the command caused. */
  public List<String> events() {
    return events;
  }

  /** Whether this answers a repeated send of an idempotency key. */
  public boolean repeated() {
    return repeated;
  }

  /** The JSON body of the answer. */
  record Body(String id, long version, long position, List<String> events) {}

  Body body() {
    return new Body(id, version, position, events);
  }

  @Override
  public String toString() {
    return body().toString();
  }

  static @Nullable String etag(CommandReceipt receipt) {
    return receipt.version < 0 ? null : "\"" + receipt.version + "\"";
  }
}
