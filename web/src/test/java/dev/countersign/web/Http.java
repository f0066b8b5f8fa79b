package dev.countersign.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that sends what it is told, with some headers each time. */
record Http(int port, List<String> headers) {
  private static final HttpClient client = HttpClient.newHttpClient();
  private static final JsonMapper json = new JsonMapper();

  static Http on(int port) {
    return new Http(port, List.of());
  }

  Http with(String name, String value) {
    var more = new ArrayList<>(headers);
    more.add(name);
    more.add(value);
    return new Http(port, more);
  }

  Http bearer(String token) {
    return with("Authorization", "Bearer " + token);
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send("GET", path, null);
  }

  Answer post(String path, String body) throws IOException, InterruptedException {
    return with("Content-Type", "application/json").send("POST", path, body);
  }

  Answer send(String method, String path, @Nullable String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    return new Answer(client.send(request.build(), BodyHandlers.ofString()));
  }

  /** Logs in, and goes on with the token. */
  Http loggedIn(String account, String password) throws IOException, InterruptedException {
    return bearer(login(account, password).at("/token"));
  }

  Answer login(String account, String password) throws IOException, InterruptedException {
    return post(
        "/api/v1/session", json.writeValueAsString(new SessionEndpointBody(account, password)));
  }

  private record SessionEndpointBody(String account, String password) {}

  record Answer(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    String text() {
      return response.body();
    }

    @Nullable String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    JsonNode body() {
      return json.readTree(response.body());
    }

    String at(String pointer) {
      return body().at(pointer).asString();
    }

    /** Status and rule, when it is a problem in the form all of them have. */
    String problem() {
      JsonNode body = body();
      boolean wellFormed =
          "application/problem+json".equals(header("Content-Type"))
              && body.at("/status").asInt() == status()
              && body.at("/type").asString().equals("urn:countersign:problem:" + at("/rule"))
              && body.at("/title").isString()
              && body.at("/detail").isString()
              && body.at("/instance").asString().equals(response.uri().getRawPath())
              && body.at("/requestId").asString().equals(header("X-Request-Id"));
      return wellFormed ? status() + " " + at("/rule") : "not a problem: " + response + text();
    }
  }
}
