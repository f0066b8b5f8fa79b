package dev.countersign.query.feed;

import dev.countersign.query.TestSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads server-sent events as a browser does: the last id is remembered, also of no event. */
final class EventStreamReader implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final InputStream body;
  private final BufferedReader lines;
  private String lastId;

  private EventStreamReader(HttpResponse<InputStream> response, String lastId) {
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + " " + text(response.body()));
    }
    this.body = response.body();
    this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    this.lastId = lastId;
  }

  /** From the beginning of the log. */
  static EventStreamReader open(TestSystem system, String employee, String path) {
    return new EventStreamReader(system.open(employee, path, "Accept", "text/event-stream"), "0");
  }

  /** After the event of this id. */
  static EventStreamReader resume(TestSystem system, String employee, String path, String lastId) {
    return new EventStreamReader(
        system.open(employee, path, "Accept", "text/event-stream", "Last-Event-ID", lastId),
        lastId);
  }

  private static String text(InputStream body) {
    try (body) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String lastId() {
    return lastId;
  }

  /** The next event, of which there must be one. */
  JsonNode next() {
    JsonNode event = nextOrEnd();
    if (event == null) {
      throw new AssertionError("The stream ends after " + lastId);
    }
    return event;
  }

  /** The next event; null at the end of the stream. */
  @Nullable JsonNode nextOrEnd() {
    try {
      String data = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          lastId = line.substring(4);
        } else if (line.startsWith("data: ")) {
          data = line.substring(6);
        } else if (line.isEmpty() && data != null) {
          return JSON.readTree(data);
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next event; null also where the connection ends in the middle of one. */
  @Nullable JsonNode nextOrLost() {
    String before = lastId;
    try {
      return nextOrEnd();
    } catch (UncheckedIOException e) {
      lastId = before;
      return null;
    }
  }

  /** As a connection is lost: in the middle of whatever comes. */
  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
