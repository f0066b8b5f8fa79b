package dev.countersign.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/**
 * Asks the issuer for its keys within some seconds, and a few times a minute at most: whoever sends
 * tokens that name unknown keys decides neither how often it is asked nor who waits.
 */
final class IssuerRequests implements ClientHttpRequestInterceptor {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_IN_WINDOW = 10;

  private final Deque<Long> asked = new ArrayDeque<>();

  private IssuerRequests() {}

  static RestOperations bounded() {
    var requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    requests.setReadTimeout(PATIENCE);
    RestTemplate rest = new RestTemplate(requests);
    rest.getInterceptors().add(new IssuerRequests());
    return rest;
  }

  @Override
  public ClientHttpResponse intercept(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    synchronized (asked) {
      long now = System.nanoTime();
      while (!asked.isEmpty() && now - asked.getFirst() > WINDOW.toNanos()) {
        asked.removeFirst();
      }
      if (asked.size() >= MOST_IN_WINDOW) {
        throw new IOException("The issuer was asked often enough within a minute");
      }
      asked.addLast(now);
    }
    return execution.execute(request, body);
  }
}
