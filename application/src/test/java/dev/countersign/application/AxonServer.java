package dev.countersign.application;

import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the tests find Axon Server: at the host that the environment variable {@code
 * COUNTERSIGN_AXON_SERVER} names, which must have no events when a run begins; or, where there is
 * none, an {@link AxonServerStandIn}. A real one is never emptied: all tests of a run share its
 * events and one database beside it, and make data of their own.
 */
final class AxonServer {
  private static final @Nullable String HOST = System.getenv("COUNTERSIGN_AXON_SERVER");
  private static String @Nullable [] shared;

  private AxonServer() {}

  /** Arguments for a storage without events, or for that of the run, with so many connections. */
  @SuppressWarnings("resource") // A stand-in ends with the tests.
  static synchronized String[] storage(int connections) {
    String host = HOST;
    if (host == null || host.isBlank()) {
      return storage(connections, "127.0.0.1:" + new AxonServerStandIn().port());
    }
    if (shared == null) {
      requireEmpty(host + ":8124");
      shared = storage(connections, host + ":8124");
    }
    return shared.clone();
  }

  private static String[] storage(int connections, String address) {
    return Stream.of(Databases.fresh(connections), arguments(address))
        .flatMap(Arrays::stream)
        .toArray(String[]::new);
  }

  static String[] arguments(String address) {
    return new String[] {
      "--spring.profiles.active=axon-server", "--axon.axonserver.servers=" + address
    };
  }

  private static void requireEmpty(String address) {
    ManagedChannel channel =
        Grpc.newChannelBuilder(address, InsecureChannelCredentials.create()).build();
    try {
      long last =
          EventStoreGrpc.newBlockingStub(channel)
              .getLastToken(GetLastTokenRequest.getDefaultInstance())
              .getToken();
      if (last >= 0) {
        throw new IllegalStateException(
            "Axon Server at %s has %d events: start it with new folders before each run of the tests"
                .formatted(address, last + 1));
      }
    } finally {
      channel.shutdownNow();
    }
  }
}
