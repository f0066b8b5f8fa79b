package dev.countersign.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One connection that is kept, with as little in it as HTTP/1.1 allows, so that the load takes
 * nothing from what is measured.
 */
final class HttpConnection implements AutoCloseable {
  private final int port;
  private final String common;
  private Socket socket;
  private InputStream input;

  /** An answer, with its body as text. */
  record Answer(int status, String body) {}

  HttpConnection(int port, String token) throws IOException {
    this.port = port;
    this.socket = open(port);
    this.input = new BufferedInputStream(socket.getInputStream());
    this.common =
        "Host: 127.0.0.1:"
            + port
            + "\r\n"
            + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n");
  }

  private static Socket open(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    return socket;
  }

  Answer get(String path) throws IOException {
    return send("GET " + path + " HTTP/1.1\r\n" + common + "\r\n");
  }

  /**
   * @param key the idempotency key, or empty
   */
  Answer post(String path, String key, String json) throws IOException {
    return send(
        "POST "
            + path
            + " HTTP/1.1\r\n"
            + common
            + (key.isEmpty() ? "" : "Idempotency-Key: " + key + "\r\n")
            + "Content-Type: application/json\r\nContent-Length: "
            + json.length()
            + "\r\n\r\n"
            + json);
  }

  private Answer send(String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    int status = Integer.parseInt(line().split(" ", -1)[1]);
    int length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = true;
      } else if (lower.equals("connection: close")) {
        last = true;
      }
    }
    StringBuilder body = new StringBuilder();
    if (chunked) {
      for (int size = size(); size > 0; size = size()) {
        body.append(text(size));
        line();
      }
      line();
    } else {
      body.append(text(length));
    }
    if (last) {
      socket.close();
      socket = open(port);
      input = new BufferedInputStream(socket.getInputStream());
    }
    return new Answer(status, body.toString());
  }

  private int size() throws IOException {
    return HexFormat.fromHexDigits(line());
  }

  private String text(int length) throws IOException {
    return new String(input.readNBytes(length), StandardCharsets.UTF_8);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = input.read(); c != '\n'; c = input.read()) {
      if (c < 0) {
        throw new IOException("The server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
