package dev.countersign.application;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One address for both sides: what a reverse proxy does in production, by docs/operations.md. */
final class Router implements AutoCloseable {
  /** Of this hop alone. */
  private static final Set<String> NOT_FORWARDED =
      Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "expect");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final int commandSide;
  private final int querySide;

  Router(int commandSide, int querySide) {
    this.commandSide = commandSide;
    this.querySide = querySide;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::forward);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /**
   * Commands, imports, automations, accounts, registers, rules and the description of the commands
   * are the command side's.
   */
  private int target(String method, String path) {
    if (path.startsWith("/api/v1/views")) {
      return querySide;
    }
    boolean commands =
        !method.equals("GET")
            || path.startsWith("/api/v1/imports")
            || path.startsWith("/api/v1/automations")
            || path.startsWith("/api/v1/accounts")
            || path.startsWith("/api/v1/registers")
            || path.startsWith("/api/v1/rules")
            || path.startsWith("/v3/");
    return commands ? commandSide : querySide;
  }

  private void forward(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      URI asked = exchange.getRequestURI();
      String address = "http://127.0.0.1:" + target(method, asked.getPath()) + asked;
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(address))
              .method(method, BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) -> {
                if (isForwarded(name)) {
                  values.forEach(value -> request.header(name, value));
                }
              });
      HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (isForwarded(name)) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      exchange.sendResponseHeaders(answer.statusCode(), 0);
      answer.body().transferTo(exchange.getResponseBody());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isForwarded(String header) {
    return !NOT_FORWARDED.contains(header.toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
    http.close();
  }
}
