package dev.countersign.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Where the tests find Axon Server: at the host that the environment variable {@code
 * COUNTERSIGN_AXON_SERVER} names, which must run in its development mode because it is emptied; or,
 * where there is none, an {@link AxonServerStandIn}.
 */
final class AxonServer {
  private static final String HOST = System.getenv("COUNTERSIGN_AXON_SERVER");

  private AxonServer() {}

  /** Arguments that point an application to an Axon Server without events. */
  @SuppressWarnings("resource") // A stand-in ends with the tests.
  static String[] fresh() {
    if (HOST == null || HOST.isBlank()) {
      return arguments("127.0.0.1:" + new AxonServerStandIn().port());
    }
    purge();
    return arguments(HOST + ":8124");
  }

  static String[] arguments(String address) {
    return new String[] {
      "--spring.profiles.active=axon-server", "--axon.axonserver.servers=" + address
    };
  }

  private static void purge() {
    try (HttpClient http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://" + HOST + ":8024/v1/devmode/purge-events"))
              .DELETE()
              .build();
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      if (status >= 300) {
        throw new IllegalStateException("Axon Server did not purge its events: " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
