package dev.countersign.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Those who follow the log and take whatever comes. One thread reads for all of them and looks at
 * nothing, so that they take little from what is measured.
 */
final class Subscribers implements AutoCloseable {
  private final List<SocketChannel> channels = new ArrayList<>();
  private final Selector selector = Selector.open();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
  private final Thread taker = Thread.ofPlatform().name("subscribers").unstarted(this::take);

  /** Returns when all were admitted; they are told what comes after that position. */
  Subscribers(int port, String token, long after, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      SocketChannel channel =
          SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      channels.add(channel);
      channel.write(request(port, token, after));
      awaitAdmission(channel);
      channel.configureBlocking(false).register(selector, SelectionKey.OP_READ);
    }
    taker.start();
  }

  private static ByteBuffer request(int port, String token, long after) {
    return StandardCharsets.US_ASCII.encode(
        """
        GET /api/v1/events?after=%d HTTP/1.1\r
        Host: 127.0.0.1:%d\r
        Authorization: Bearer %s\r
        Accept: text/event-stream\r
        \r
        """
            .formatted(after, port, token));
  }

  private void awaitAdmission(SocketChannel channel) throws IOException {
    String head = "";
    while (!head.contains("\r\n\r\n")) {
      buffer.clear();
      if (channel.read(buffer) < 0) {
        throw new IOException("The server closed the connection");
      }
      head += StandardCharsets.US_ASCII.decode(buffer.flip());
    }
    if (!head.startsWith("HTTP/1.1 200")) {
      throw new IOException("Refused: " + head);
    }
  }

  private void take() {
    try {
      while (selector.isOpen()) {
        selector.select(
            key -> {
              try {
                buffer.clear();
                if (((ReadableByteChannel) key.channel()).read(buffer) < 0) {
                  Stage.say("A subscriber was let go");
                  key.cancel();
                }
              } catch (IOException e) {
                key.cancel();
              }
            });
      }
    } catch (ClosedSelectorException e) {
      // They go.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    selector.close();
    for (SocketChannel channel : channels) {
      channel.close();
    }
  }
}
