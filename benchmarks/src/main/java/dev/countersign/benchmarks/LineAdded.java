package dev.countersign.benchmarks;

import java.util.Map;
import org.axonframework.messaging.MetaData;

/** The event of all measurements; about 450 bytes of JSON. */
record LineAdded(
    String order, int line, String product, int quantity, String amount, String remark) {
  static final String TYPE = LineAdded.class.getName();
  static final int QUANTITY = 3;

  private static final String REMARK = "Delivered to the ramp at the back. ".repeat(10);

  static final MetaData METADATA =
      MetaData.from(
          Map.of(
              "actor", "E1001",
              "requestId", "0b6f0a52-6c3e-4a8e-9a0e-3f6c1d7c2b11",
              "commandName", "AddLine"));

  static final String METADATA_JSON =
      """
      {"actor":"E1001","requestId":"0b6f0a52-6c3e-4a8e-9a0e-3f6c1d7c2b11","commandName":"AddLine"}""";

  static LineAdded of(String order, long line) {
    return new LineAdded(order, (int) line, "ERP", QUANTITY, "4800.00", REMARK);
  }

  /** The same by hand. */
  static String json(String order, long line) {
    return "{\"order\":\""
        + order
        + "\",\"line\":"
        + line
        + ",\"product\":\"ERP\",\"quantity\":3,\"amount\":\"4800.00\",\"remark\":\""
        + REMARK
        + "\"}";
  }
}
