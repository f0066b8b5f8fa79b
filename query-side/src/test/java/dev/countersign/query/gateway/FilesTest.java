package dev.countersign.query.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.employee.Role;
import dev.countersign.query.TestSystem;
import dev.countersign.query.TestSystem.Reply;
import dev.countersign.query.file.FileRegister;
import dev.countersign.query.file.ReadParquet;
import dev.countersign.query.file.WrittenFile;
import dev.countersign.query.reading.FileFormat;
import dev.countersign.web.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is told of files, and what was in them. */
class FilesTest {
  private static final String NDJSON = FileFormat.NDJSON.mediaType();
  private static final String CUSTOMERS = "/api/v1/directory/customers";

  /** A list of many rows that is made without as many events. */
  private static final String LONG = "/api/v1/audit-trail/readings";

  private static final int ROWS = 100_000;
  private static final int MEGABYTE = 1 << 20;

  private static TestSystem system;

  @BeforeAll
  static void start() {
    system = TestSystem.start();
    system.employee("auditor", Role.AUDITOR, null);
    system.employee("in-BJ", Role.AUDITOR, new BranchId("BJ"));
    system.employee("seller", Role.SALES, null);
    for (String customer : List.of("k1", "k2", "k3")) {
      system.customer(customer);
    }
    system
        .jdbc()
        .sql(
            """
            insert into views.audit_reading (employee_id, account, request, kind, filters, position, rows)
            select 'x', 'x', md5(n::text), 'page',
                   jsonb_build_object('noise', (select string_agg(md5(n::text || m), '') from generate_series(1, 15) m)),
                   1, n
            from generate_series(1, ?) n
            """)
        .param(ROWS)
        .update();
    system.settle();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  private static String idOf(HttpResponse<?> file) {
    assertThat(file.statusCode()).isEqualTo(200);
    String id = file.headers().firstValue(WrittenFile.HEADER).orElseThrow();
    assertThat(file.headers().firstValue("Link"))
        .hasValue("</api/v1/files/%s>; rel=\"describedby\"".formatted(id));
    return id;
  }

  private static Reply told(String employee, String id) {
    return system.get(employee, "/api/v1/files/" + id);
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void tellsTheHashOfWhatWasReceived() {
    for (FileFormat format : FileFormat.values()) {
      var file = system.file("seller", CUSTOMERS + "?branchId=BJ", format.mediaType());
      Reply told = told("seller", idOf(file));
      assertThat(told.status()).as(told.text()).isEqualTo(200);
      assertThat(told.at("/state")).isEqualTo("COMPLETE");
      assertThat(told.at("/sha256")).isEqualTo(hash(file.body()));
      assertThat(told.at("/bytes")).isEqualTo(Integer.toString(file.body().length));
      assertThat(told.at("/rows")).isEqualTo("3");
      assertThat(told.at("/rowsTotal")).isEqualTo("3");
      assertThat(told.at("/format")).isEqualTo(format.name());
      assertThat(told.at("/question")).isEqualTo("Customers");
      assertThat(told.body().at("/filters").toString()).isEqualTo("{\"branchId\":\"BJ\"}");
      assertThat(told.at("/asOf"))
          .isEqualTo(file.headers().firstValue("Countersign-Position").orElseThrow());
      assertThat(told.at("/employeeId")).isEqualTo("seller");
      assertThat(told.at("/employeeName")).isEqualTo("Name of seller");
      assertThat(told.at("/requestId"))
          .isEqualTo(file.headers().firstValue("X-Request-Id").orElseThrow());
      assertThat(told.body().has("endedAt")).isTrue();
      assertThat(told.body().has("firstPosition") || told.body().has("secondsLeft")).isFalse();
    }
  }

  @Test
  void tellsWhichPositionsAreInIt() {
    var file = system.file("auditor", "/api/v1/audit-trail/export?type=CustomerRegistered", "*/*");
    List<Long> positions =
        new String(file.body(), StandardCharsets.UTF_8)
            .lines()
            .map(line -> new JsonMapper().readTree(line).at("/position").longValue())
            .toList();
    Reply told = told("auditor", idOf(file));
    assertThat(told.at("/firstPosition")).isEqualTo(positions.getFirst().toString());
    assertThat(told.at("/lastPosition")).isEqualTo(positions.getLast().toString());
    assertThat(told.body().at("/filters").toString())
        .isEqualTo("{\"type\":\"CustomerRegistered\"}");
  }

  @Test
  void isForItsReaderAndForTheAuditorOfAll() {
    String id = idOf(system.file("seller", CUSTOMERS, "text/csv"));
    assertThat(told("in-BJ", id).status()).isEqualTo(404);
    assertThat(told("auditor", id).at("/account")).isEqualTo("seller");
    assertThat(told("seller", "x").status()).isEqualTo(404);
    assertThat(system.get("seller", "/api/v1/files").items("fileId").getFirst()).isEqualTo(id);
    assertThat(system.get("seller", "/api/v1/files").items("employeeId")).containsOnly("seller");
    assertThat(system.get("in-BJ", "/api/v1/files").items("fileId")).isEmpty();
    assertThat(system.get("auditor", "/api/v1/files").items("fileId")).contains(id);
  }

  @Test
  void tellsHowFarItIsAndThatItWasBrokenOff() throws IOException {
    var file = system.file("auditor", LONG, NDJSON, HttpResponse.BodyHandlers.ofInputStream());
    String id = idOf(file);
    try (InputStream body = file.body()) {
      Reply told = told("auditor", id);
      while (told.at("/rows").equals("0")) {
        assertThat(told.at("/state")).isEqualTo("RUNNING");
        assertThat(body.readNBytes(MEGABYTE / 4)).hasSize(MEGABYTE / 4);
        told = told("auditor", id);
      }
      assertThat(told.at("/state")).isEqualTo("RUNNING");
      assertThat(told.body().at("/rowsTotal").longValue()).isGreaterThanOrEqualTo(ROWS);
      assertThat(told.body().at("/bytes").longValue()).isPositive();
      assertThat(told.body().at("/rowsPerSecond").longValue()).isPositive();
      assertThat(told.body().at("/secondsLeft").longValue()).isPositive();
      assertThat(told.body().has("sha256") || told.body().has("endedAt")).isFalse();
    }
    system.await(() -> told("auditor", id).at("/state").equals("BROKEN_OFF"));
    Reply told = told("auditor", id);
    assertThat(told.body().has("endedAt")).isTrue();
    assertThat(told.body().has("sha256") || told.body().has("secondsLeft")).isFalse();
    assertThat(told.body().at("/rows").longValue()).isBetween(1L, (long) ROWS);
  }

  /** However long a list is, little of it is in memory, whoever reads it. */
  @Test
  void isWrittenInBoundedMemory() throws IOException {
    for (FileFormat format : FileFormat.values()) {
      long before = retained();
      var file =
          system.file(
              "auditor", LONG, format.mediaType(), HttpResponse.BodyHandlers.ofInputStream());
      MessageDigest sha256 = sha256();
      long size = 0;
      try (InputStream body = file.body()) {
        byte[] part = body.readNBytes(MEGABYTE);
        while (part.length > 0) {
          if (size / MEGABYTE % 8 == 4) {
            assertThat(retained() - before).as(format.name()).isLessThan(40 * MEGABYTE);
          }
          size += part.length;
          sha256.update(part);
          part = body.readNBytes(MEGABYTE);
        }
      }
      assertThat(size).isGreaterThan(20 * MEGABYTE);
      Reply told = told("auditor", idOf(file));
      assertThat(told.at("/state")).isEqualTo("COMPLETE");
      assertThat(told.at("/bytes")).isEqualTo(Long.toString(size));
      assertThat(told.at("/sha256")).isEqualTo(HexFormat.of().formatHex(sha256.digest()));
      assertThat(told.body().at("/rows").longValue()).isGreaterThanOrEqualTo(ROWS);
    }
  }

  private static long retained() {
    Runtime.getRuntime().gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void longFilesOfParquetHaveAllRows() {
    var file = system.file("auditor", LONG, FileFormat.PARQUET.mediaType());
    assertThat(ReadParquet.groups(file.body()).count()).isGreaterThan(2);
    assertThat(ReadParquet.count(file.body()))
        .isEqualTo(told("auditor", idOf(file)).body().at("/rows").longValue());
  }

  @Test
  void whatNobodyWritesAnyMoreWasBrokenOff() {
    FileRegister.About about =
        new FileRegister.About(
            new Caller("seller", "seller"),
            "r",
            "Customers",
            new JsonMapper().createObjectNode(),
            null,
            null);
    try (WrittenFile file = system.bean(FileRegister.class).begin(FileFormat.CSV, about)) {
      assertThat(told("seller", file.id()).at("/state")).isEqualTo("RUNNING");
      system
          .jdbc()
          .sql("update views.file set instance = 'that died' where id = ?::uuid")
          .param(file.id())
          .update();
      Reply told = told("seller", file.id());
      assertThat(told.at("/state")).isEqualTo("BROKEN_OFF");
      assertThat(told.body().has("endedAt")).isTrue();
    }
  }

  @Test
  void aQuestionThatIsRefusedIsNoFile() {
    long before = count();
    assertThat(system.get("seller", LONG, NDJSON).status()).isEqualTo(403);
    assertThat(system.get("seller", CUSTOMERS + "?limit=1", NDJSON).status()).isEqualTo(400);
    assertThat(system.get("seller", CUSTOMERS).response().headers().firstValue(WrittenFile.HEADER))
        .isEmpty();
    assertThat(count()).isEqualTo(before);
  }

  private static long count() {
    return system.jdbc().sql("select count(*) from views.file").query(Long.class).single();
  }
}
