package dev.countersign.benchmarks;

import dev.countersign.benchmarks.HttpConnection.Answer;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends for one connection: opens an opportunity, changes it four times, and begins anew. */
final class PipelineCaller {
  private static final String OPEN =
      """
      {"branchId": "BJ", "customerId": "00000000-0000-4000-8000-00000000c001", "productId": "ERP", \
      "ownerId": "E1001", "amount": {"amount": "48000.00", "currency": "CNY"}, \
      "expectedClose": "2099-06-30"}""";

  private final HttpConnection connection;
  private final AtomicInteger amount;
  private String opportunity = "";
  private int sent;

  /**
   * Begins.
   *
   * @param amount rises with each change, so that none is in vain
   */
  PipelineCaller(HttpConnection connection, AtomicInteger amount) {
    this.connection = connection;
    this.amount = amount;
  }

  /** Sends the next command; the identifier of an opportunity that was opened, or empty. */
  String send() throws IOException {
    String key = UUID.randomUUID().toString();
    if (sent++ % Streams.LENGTH == 0) {
      opportunity =
          ApplicationProcess.text(connection.post("/api/v1/opportunities", key, OPEN), "id");
      return opportunity;
    }
    Answer answer = resize(opportunity, key);
    if (answer.status() != 200) {
      throw new IOException("Refused: " + answer);
    }
    return "";
  }

  /** Changes the amount of an opportunity. */
  Answer resize(String changed, String key) throws IOException {
    return connection.post(
        "/api/v1/opportunities/" + changed + "/resize",
        key,
        "{\"amount\": {\"amount\": \"%d.00\", \"currency\": \"CNY\"}}"
            .formatted(50_000 + amount.incrementAndGet()));
  }
}
