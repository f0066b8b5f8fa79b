package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An API client with a token; whatever it is answered must be described. */
final class Client {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  static final JsonMapper JSON = JsonMapper.shared();

  /** Beyond it a request counts as never answered. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String OWN = "mine ";

  private final int port;
  private final @Nullable String token;

  Client(int port, @Nullable String token) {
    this.port = port;
    this.token = token;
  }

  /** An answer with its JSON, or with an empty object where there is none. */
  record Answer(int status, JsonNode body, HttpResponse<String> response) {
    String text(String field) {
      return body.path(field).asString("");
    }

    long position() {
      return body.path("position").asLong();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** Demands that the command or question was answered. */
    Answer ok() {
      assertThat(status).as(response.uri() + " " + response.body()).isBetween(200, 299);
      return this;
    }

    /** Demands a refusal by that rule. */
    Answer refused(int expectedStatus, String rule) {
      assertThat(status).as(response.uri() + " " + response.body()).isEqualTo(expectedStatus);
      assertThat(header("Content-Type")).startsWith("application/problem+json");
      assertThat(text("rule")).as(response.body()).isEqualTo(rule);
      return this;
    }
  }

  /**
   * Logs in; with a password that somebody else made up by changing it, also when that was done
   * before.
   */
  Client login(String account, String password) {
    Answer answer = session(account, password);
    if (answer.status() == 401) {
      answer = session(account, changed(password));
    }
    Client client = new Client(port, answer.ok().text("token"));
    return answer.body().path("passwordMustChange").asBoolean(false)
        ? new Client(
            port,
            client
                .post(
                    "/api/v1/session/password",
                    "{\"oldPassword\":\"%s\",\"newPassword\":\"%s\"}"
                        .formatted(password, changed(password)))
                .ok()
                .text("token"))
        : client;
  }

  /** To what {@link #login} changes a password that somebody else made up. */
  static String changed(String password) {
    return OWN + password;
  }

  /** What the server answers to a log-in. */
  Answer session(String account, String password) {
    return post(
        "/api/v1/session", "{\"account\":\"%s\",\"password\":\"%s\"}".formatted(account, password));
  }

  /** The same caller at another address. */
  Client at(int otherPort) {
    return new Client(otherPort, token);
  }

  /** The same caller where the other one calls. */
  Client at(Client other) {
    return at(other.port);
  }

  /** Nobody yet, at the same address. */
  Client anonymous() {
    return new Client(port, null);
  }

  Answer get(String path) {
    return send(request(path).GET().build());
  }

  Answer get(String path, Map<String, String> headers) {
    HttpRequest.Builder request = request(path).GET();
    headers.forEach(request::header);
    return send(request.build());
  }

  /** The events of the log after a position, as they come. */
  InputStream events(String after) throws IOException {
    try {
      HttpResponse<InputStream> response =
          HTTP.send(
              request("/api/v1/events")
                  .header("Accept", "text/event-stream")
                  .header("Last-Event-ID", after)
                  .GET()
                  .build(),
              BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        throw new IOException("Refused: " + response);
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Saves what is answered as it comes. */
  HttpResponse<Path> save(String path, String accept, Path file) {
    try {
      return HTTP.send(
          request(path).header("Accept", accept).GET().build(), BodyHandlers.ofFile(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Answer delete(String path) {
    return send(request(path).DELETE().build());
  }

  Answer post(String path, String json) {
    return post(path, json, Map.of());
  }

  Answer post(String path, String json, Map<String, String> headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    headers.forEach(request::header);
    return send(request.build());
  }

  /** A part of a form: a field, or a file under its name. */
  record Part(String field, String file, String content, Charset encoding) {
    Part(String field, String file, String content) {
      this(field, file, content, StandardCharsets.UTF_8);
    }
  }

  /** Sends a form. */
  Answer postForm(String path, List<Part> parts) {
    String boundary = "between-" + UUID.randomUUID();
    var body = new ByteArrayOutputStream();
    for (Part part : parts) {
      body.writeBytes(
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
              .formatted(boundary, part.field(), part.file())
              .getBytes(StandardCharsets.UTF_8));
      body.writeBytes(part.content().getBytes(part.encoding()));
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes("--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(PATIENCE);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      DescribedApi.check(
          request.method(),
          request.uri().getRawPath(),
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body());
      boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
      return new Answer(
          response.statusCode(),
          json && !response.body().isEmpty() && !response.body().contains("\n{")
              ? JSON.readTree(response.body())
              : JSON.createObjectNode(),
          response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
