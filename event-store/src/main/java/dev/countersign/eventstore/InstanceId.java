package dev.countersign.eventstore;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/**
 * The name of this process among all that ever were on the same database: host and process for
 * people, and something that no other start has.
 */
public record InstanceId(String value) {
  static InstanceId ofThisStart() {
    return new InstanceId(
        "%s:%d:%s"
            .formatted(
                host(),
                ProcessHandle.current().pid(),
                UUID.randomUUID().toString().substring(0, 8)));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
