package dev.countersign.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** The port of a directory: the configured one, or one that is found once and then kept. */
final class Ports {
  /** Below the range from which operating systems take the ports of outgoing connections. */
  private static final int LOWEST = 15_000;

  private static final int HIGHEST = 32_000;

  private Ports() {}

  static int choose(int configured, Path directory) throws IOException {
    if (configured != 0) {
      if (!isFree(configured)) {
        throw new EmbeddedPostgresException(
            "Port "
                + configured
                + " is taken by another program: stop that, or configure another port (0 finds a"
                + " free one).");
      }
      return configured;
    }
    int kept = kept(directory);
    if (kept != 0 && isFree(kept)) {
      return kept;
    }
    for (int attempt = 0; attempt < 1000; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new EmbeddedPostgresException(
        "No free port was found on 127.0.0.1: end programs that are not needed, or configure one.");
  }

  static void keep(int port, Path directory) throws IOException {
    if (kept(directory) != port) {
      Path unfinished = directory.resolve("port.unfinished");
      Files.writeString(unfinished, port + "\n");
      FileTrees.publish(unfinished, file(directory));
    }
  }

  static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(loopback(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  /** The one of the last start; 0: there was none. */
  static int kept(Path directory) throws IOException {
    if (!Files.exists(file(directory))) {
      return 0;
    }
    String text = Files.readString(file(directory)).strip();
    int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    return port <= 65_535 ? port : 0;
  }

  private static Path file(Path directory) {
    return directory.resolve("port");
  }
}
