package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import dev.countersign.application.Client.Part;
import dev.countersign.command.retention.Retention;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files come in, belong to contracts, and are read by who may read those. */
class DocumentsTest {
  private static final String DOCUMENTS = "/api/v1/documents";
  private static final String LARGEST = "--countersign.documents.largest=1MB";
  private static final int CONTRACT = 2;

  private static Server server;
  private static Client sales;

  @BeforeAll
  static void start() {
    server = Server.startWithDemo(LARGEST);
    sales = server.as("li.na");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** A file of several parts, no two lines of which are the same. */
  private static String pdf(String title, int lines) {
    return IntStream.range(0, lines)
        .mapToObj(line -> "%% %s, line %d".formatted(title, line))
        .collect(Collectors.joining("\n", "%PDF-1.7\n", "\n%%EOF\n"));
  }

  private static Answer store(Client by, String name, String content) {
    return by.postForm(
        DOCUMENTS, List.of(new Part("file", name, content, StandardCharsets.ISO_8859_1)));
  }

  private static String hash(String content) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256")
                .digest(content.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static String contract(int number) {
    return "contracts/00000000-0000-4000-8000-%012d".formatted(number);
  }

  private static Answer attach(Client by, int number, String hash, String title) {
    return by.post(
        "/api/v1/" + contract(number) + "/attach-document",
        "{\"fileHash\":\"%s\",\"kind\":\"ANNEX\",\"title\":\"%s\"}".formatted(hash, title));
  }

  private static String documents(int number) {
    return "/api/v1/contract-archive/" + contract(number) + "/documents";
  }

  private static String content(int number, String hash, long position) {
    return "%s/%s/content?minPosition=%d".formatted(documents(number), hash, position);
  }

  private static long count(String from) {
    return server.sql().sql("select count(*) from " + from).query(Long.class).single();
  }

  @Test
  void isStoredOnceUnderItsHashWhoeverBringsIt() throws Exception {
    String file = pdf("Once", 20_000);

    Answer first = store(sales, "annex.pdf", file).ok();

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.text("hash")).isEqualTo(hash(file));
    assertThat(first.body().path("size").asInt()).isEqualTo(file.length());
    assertThat(first.text("mediaType")).isEqualTo("application/pdf");
    assertThat(store(server.as("zhou.kai"), "other-name", file).ok().body())
        .isEqualTo(first.body());
    assertThat(store(sales, "annex.pdf", file).ok().body()).isEqualTo(first.body());
    String where = " where hash = '%s'".formatted(hash(file));
    assertThat(count("document.document" + where)).isOne();
    assertThat(count("document.part" + where)).isEqualTo((file.length() >> 18) + 1);
    assertThat(count("document.bringer" + where)).isEqualTo(2);
  }

  @Test
  void isReadWholeAndInRangesWithTheContract() throws Exception {
    String file = pdf("Ranges", 40_000);
    String hash = store(sales, "x", file).ok().text("hash");
    long position = attach(sales, CONTRACT, hash, "Prices 2026").ok().position();
    String address = content(CONTRACT, hash, position);

    Answer whole = sales.get(address).ok();

    assertThat(whole.response().body()).isEqualTo(file);
    assertThat(whole.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(whole.header("Content-Length")).isEqualTo(Integer.toString(file.length()));
    assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(whole.header("ETag")).isEqualTo("\"" + hash + "\"");
    assertThat(whole.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(whole.header("Content-Disposition"))
        .startsWith("attachment;")
        .contains("Prices%202026");
    int size = file.length();
    int edge = 1 << 18;
    range(address, "bytes=0-0", file, 0, 0);
    range(address, "bytes=%d-%d".formatted(edge - 1, edge), file, edge - 1, edge);
    range(address, "bytes=5-%d".formatted(2 * edge + 5), file, 5, 2 * edge + 5);
    range(address, "bytes=%d-".formatted(size - 3), file, size - 3, size - 1);
    range(address, "bytes=-7", file, size - 7, size - 1);
    range(address, "bytes=%d-%d".formatted(size - 1, size + 100), file, size - 1, size - 1);
    Answer outside =
        sales
            .get(address, Map.of("Range", "bytes=%d-".formatted(size)))
            .refused(416, "range-is-inside");
    assertThat(outside.header("Content-Range")).isEqualTo("bytes */" + size);
    for (String several : List.of("bytes=0-1,5-6", "lines=1-2", "bytes=5-1")) {
      assertThat(sales.get(address, Map.of("Range", several)).status()).as(several).isEqualTo(200);
    }
    Map<String, String> changed = Map.of("Range", "bytes=0-0", "If-Range", "\"other\"");
    assertThat(sales.get(address, changed).status()).isEqualTo(200);
    assertThat(sales.get(address, Map.of("If-None-Match", "\"" + hash + "\"")).status())
        .isEqualTo(304);
    HttpResponse<String> head =
        HttpClient.newHttpClient()
            .send(
                sales.request(address).method("HEAD", BodyPublishers.noBody()).build(),
                BodyHandlers.ofString());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Length"))
        .contains(Integer.toString(file.length()));
    assertThat(head.headers().firstValue("ETag")).contains("\"" + hash + "\"");
  }

  private static void range(String address, String range, String file, int first, int last) {
    Answer part = sales.get(address, Map.of("Range", range));
    assertThat(part.status()).as(range).isEqualTo(206);
    assertThat(part.response().body()).isEqualTo(file.substring(first, last + 1));
    assertThat(part.header("Content-Range"))
        .isEqualTo("bytes %d-%d/%d".formatted(first, last, file.length()));
  }

  @Test
  void whatTheContractHadIsToldForAnyMoment() throws Exception {
    String hash = store(sales, "x", pdf("Moments", 3)).ok().text("hash");
    long attached = attach(sales, 29, hash, "Draft").ok().position();
    long detached =
        sales
            .post(
                "/api/v1/" + contract(29) + "/detach-document",
                "{\"fileHash\":\"%s\"}".formatted(hash))
            .ok()
            .position();

    String at = "?minPosition=" + detached + "&knownAt=";
    JsonNode one = sales.get(documents(29) + at + attached).ok().body().path("items").path(0);
    assertThat(one.path("fileHash").asString()).isEqualTo(hash);
    assertThat(one.path("kind").asString()).isEqualTo("ANNEX");
    assertThat(one.path("title").asString()).isEqualTo("Draft");
    assertThat(one.path("attachedByName").asString()).isEqualTo("Li Na");
    assertThat(sales.get(documents(29) + at + detached).ok().body().path("items")).isEmpty();
    String address = documents(29) + "/" + hash;
    sales.get(address + "/content" + at + attached).ok();
    sales.get(address + "/content" + at + detached).refused(404, "not-found");
    sales.get(address + at + detached).refused(404, "not-found");
  }

  @Test
  void nobodyReadsItWhoMayNotReadTheContract() throws Exception {
    String file = pdf("Secret", 3);
    String hash = store(sales, "x", file).ok().text("hash");
    long position = attach(sales, CONTRACT, hash, "Secret").ok().position();
    String address = content(CONTRACT, hash, position);
    for (String reader : List.of("wang.lei", "ma.jun", "he.ping")) {
      assertThat(server.as(reader).get(address).ok().response().body()).isEqualTo(file);
    }

    Client shanghai = server.as("zhou.kai");

    Answer refused = shanghai.get(address).refused(404, "not-found");
    Answer unknown =
        shanghai.get(content(CONTRACT, "0".repeat(64), position)).refused(404, "not-found");
    assertThat(refused.text("detail").replace(hash, ""))
        .isEqualTo(unknown.text("detail").replace("0".repeat(64), ""));
    shanghai.get(documents(CONTRACT)).refused(404, "not-found");
    server.anonymous().get(address).refused(401, "authentication-required");
    // Its hash, which more people see, opens it to nobody who has not got it.
    attach(server.as("wang.lei"), 1, hash, "Not mine").refused(409, "document-is-stored");
    store(server.as("wang.lei"), "x", file).ok();
    attach(server.as("wang.lei"), 29, hash, "Mine, too").ok();
  }

  @Test
  void aProgramIsRefusedWhateverItIsCalled() {
    String windows = "MZ" + "\0".repeat(126) + "PE\0\0" + "\0".repeat(400);
    String linux = "\u007fELF\u0002\u0001\u0001" + "\0".repeat(400);
    for (String program :
        List.of(
            windows,
            linux,
            "#!/bin/sh\nrm -rf /\n",
            "<html><script>x</script></html>",
            "PK\u0003\u0004 broken")) {
      for (String name : List.of("contract.pdf", "contract.docx", "contract.txt", "contract")) {
        Answer refused = store(sales, name, program).refused(415, "document-type-is-taken");
        assertThat(refused.text("detail")).contains(name);
      }
    }
    store(sales, "empty.pdf", "").refused(422, "document-has-content");
    store(sales, "notes.txt", "Only text, 也可以").ok();
  }

  @Test
  void whatIsTooLargeIsRefused() {
    String large = pdf("Large", 100_000);
    assertThat(large.length()).isGreaterThan(1 << 20);
    store(sales, "large.pdf", large).refused(413, "document-too-large");
    assertThat(count("document.document where size > 1 << 20")).isZero();
  }

  @Test
  void whoNamesNoFilesInCommandsStoresNone() {
    store(server.as("gu.fang"), "x", pdf("Nothing to attach", 3)).refused(403, "role-is-held");
    store(server.anonymous(), "x", pdf("Nobody", 3)).refused(401, "authentication-required");
  }

  @Test
  void theSignedFileIsReadWithTheContractWhereItIsStored() throws Exception {
    String file = pdf("Signed", 3);
    String hash = store(sales, "scan.pdf", file).ok().text("hash");
    String body = "{\"fileHash\":\"%s\"}".formatted(hash);
    long position =
        sales.post("/api/v1/" + contract(12) + "/register-signed-file", body).ok().position();
    assertThat(sales.get(content(12, hash, position)).ok().response().body()).isEqualTo(file);
    JsonNode listed =
        sales.get(documents(12) + "?minPosition=" + position).ok().body().path("items").path(0);
    assertThat(listed.path("kind").asString()).isEqualTo("SIGNED_FILE");

    // Somebody else's is registered, and nothing is read by it.
    long other =
        server
            .as("chen.jie")
            .post("/api/v1/" + contract(13) + "/register-signed-file", body)
            .ok()
            .position();
    server.as("chen.jie").get(content(13, hash, other)).refused(404, "not-found");
  }

  @Test
  void whatNothingEverReferredToEnds() throws Exception {
    String kept = store(sales, "x", pdf("Attached for a while", 3)).ok().text("hash");
    attach(sales, 30, kept, "x").refused(409, "phase-allows");
    attach(sales, 31, kept, "x").ok();
    sales
        .post(
            "/api/v1/" + contract(31) + "/detach-document", "{\"fileHash\":\"%s\"}".formatted(kept))
        .ok();
    String unwanted = store(sales, "x", pdf("Never attached", 20_000)).ok().text("hash");
    String signed = store(sales, "x", pdf("Signed and kept", 3)).ok().text("hash");
    sales
        .post(
            "/api/v1/" + contract(14) + "/register-signed-file",
            "{\"fileHash\":\"%s\"}".formatted(signed))
        .ok();

    deleteIn(Duration.ofDays(7).minusHours(1));
    assertThat(count("document.document where hash = '%s'".formatted(unwanted))).isOne();
    deleteIn(Duration.ofDays(7).plusHours(1));

    assertThat(count("document.document where hash = '%s'".formatted(unwanted))).isZero();
    assertThat(count("document.part where hash = '%s'".formatted(unwanted))).isZero();
    for (String hash : List.of(kept, signed)) {
      assertThat(count("document.document where hash = '%s'".formatted(hash))).isOne();
    }
  }

  private static void deleteIn(Duration later) {
    server.bean(Retention.class).deleteAsOf(Instant.now().plus(later));
  }

  @Test
  void survivesARestart() throws Exception {
    String file = pdf("Restart", 20_000);
    String hash;
    String address;
    try (Server before = Server.startWithDemo()) {
      Client by = before.as("li.na");
      hash = store(by, "x", file).ok().text("hash");
      address = content(CONTRACT, hash, attach(by, CONTRACT, hash, "Kept").ok().position());
      try (Server after = before.restart()) {
        assertThat(after.as("li.na").get(address).ok().response().body()).isEqualTo(file);
      }
    }
  }
}
