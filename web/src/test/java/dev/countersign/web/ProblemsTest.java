package dev.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.import=classpath:both-sides.yaml")
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {
  @LocalServerPort int port;
  @Autowired LocalAccounts accounts;

  private Http http;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    TestApplication.useNewDatabase(properties);
  }

  @BeforeEach
  void logIn() throws Exception {
    if (!accounts.exists("ann")) {
      accounts.create("ann", "E1", "a fine password");
    }
    http = Http.on(port).loggedIn("ann", "a fine password");
  }

  @Test
  void aRefusalIsToldInFull() throws Exception {
    var refused = http.get("/test/refused");

    assertThat(refused.problem()).isEqualTo("409 too-late");
    assertThat(refused.at("/title")).isEqualTo("Refused in the present state");
    assertThat(refused.at("/detail")).isEqualTo("It is too late.");
    assertThat(refused.at("/hint")).isEqualTo("come earlier");
    assertThat(refused.body().at("/by").asInt()).isEqualTo(3);
    assertThat(refused.header("Content-Language")).isEqualTo("en");
    assertThat(refused.response().headers().allValues("Vary")).contains("Accept-Language");
    assertThat(http.get("/test/refused-elsewhere").problem()).isEqualTo("409 too-late");
  }

  @Test
  void aParameterThatNobodyKnowsIsRefused() throws Exception {
    var refused = http.get("/test/refused?colour=red&shape=");

    assertThat(refused.problem()).isEqualTo("400 invalid-field");
    assertThat(refused.body().at("/errors").findValuesAsString("field"))
        .containsExactly("colour", "shape");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh                    | zh-CN | 太晚了。
          zh-CN,en;q=0.5        | zh-CN | 太晚了。
          fr, zh;q=0.9, en;q=.8 | zh-CN | 太晚了。
          en-GB, zh;q=0.9       | en    | It is too late.
          fr                    | en    | It is too late.
          *                     | en    | It is too late.
          """)
  void problemsSpeakTheClientsLanguage(String accepted, String language, String detail)
      throws Exception {
    var refused = http.with("Accept-Language", accepted).get("/test/refused");

    assertThat(refused.at("/detail")).isEqualTo(detail);
    assertThat(refused.header("Content-Language")).isEqualTo(language);
  }

  @Test
  void everyPartIsInChinese() throws Exception {
    Http chinese = http.with("Accept-Language", "zh");

    var refused = chinese.get("/test/refused");
    assertThat(refused.at("/title")).isEqualTo("与当前状态冲突");
    assertThat(refused.at("/hint")).isEqualTo("请早来");
    var invalid = chinese.post("/test/things", "{\"name\":\" \"}");
    assertThat(invalid.problem()).isEqualTo("400 invalid-field");
    assertThat(invalid.at("/errors/0/message")).isEqualTo("不符合要求：文本至少含一个可见字符，没有内容时请省略");
    var price = "{\"name\":\"a\",\"price\":{\"amount\":\"1\",\"currency\":\"XXY\"}}";
    assertThat(chinese.post("/test/things", price).at("/errors/0/message"))
        .isEqualTo("不符合要求：XXY 不是 ISO 4217 货币代码");
    assertThat(Http.on(port).with("Accept-Language", "zh").get("/test/seen").at("/title"))
        .isEqualTo("需要身份验证");
  }

  @Test
  void whatIsAskedWronglyIsToldApart() throws Exception {
    assertThat(http.get("/nowhere").problem()).isEqualTo("404 unknown-path");
    assertThat(http.get("/error").problem()).isEqualTo("404 unknown-path");
    var wrongMethod = http.send("DELETE", "/test/things", null);
    assertThat(wrongMethod.problem()).isEqualTo("405 method-not-allowed");
    assertThat(wrongMethod.header("Allow")).isEqualTo("POST");
    assertThat(http.with("Content-Type", "text/csv").send("POST", "/test/things", "a,b").problem())
        .isEqualTo("415 unsupported-media-type");
    assertThat(http.with("Accept", "image/png").get("/test/seen").problem())
        .isEqualTo("406 not-acceptable");
    assertThat(http.post("/test/things", "").problem()).isEqualTo("400 missing-body");
    assertThat(http.get("/test/cut").at("/errors/0/field")).isEqualTo("fail");
    assertThat(http.get("/test/things/c1;x=1").problem()).isEqualTo("400 bad-request");
  }

  /** Without a token, as whoever has only the address. */
  @Test
  void theBareAddressSaysWhereToGo() throws Exception {
    var told = Http.on(port).with("Accept", "text/html,*/*;q=0.8").get("/");

    assertThat(told.status()).isEqualTo(200);
    assertThat(told.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
    assertThat(told.header("Content-Language")).isEqualTo("en");
    assertThat(told.response().headers().allValues("Vary")).contains("Accept-Language");
    assertThat(told.header("Content-Security-Policy")).contains("default-src 'self'");
    assertThat(told.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(told.response().body())
        .contains("/swagger-ui.html", "/v3/api-docs", "/actuator/health", "/api/v1/session");
    assertThat(Http.on(port).with("Accept-Language", "zh-CN").get("/").response().body())
        .contains("/swagger-ui.html", "登录");
    for (String place : told.response().body().lines().map(ProblemsTest::firstWord).toList()) {
      if (place.startsWith("/") && !place.startsWith("/api/")) {
        assertThat(Http.on(port).get(place).status()).as(place).isIn(200, 302);
      }
    }
    assertThat(Http.on(port).get("/?x=1").problem()).isEqualTo("400 invalid-field");
    assertThat(http.send("DELETE", "/", null).problem()).isEqualTo("405 method-not-allowed");
  }

  private static String firstWord(String line) {
    return line.strip().replaceFirst("\\s.*", "");
  }

  @Test
  void aFullDiskIsToldWithWhatToDo() throws Exception {
    var refused = http.get("/test/full");

    assertThat(refused.problem()).isEqualTo("503 storage-full");
    assertThat(refused.header("Retry-After")).isEqualTo("10");
    assertThat(refused.at("/detail")).contains("disk", "make room");
    assertThat(http.with("Accept-Language", "zh").get("/test/full").at("/detail"))
        .contains("磁盘已满", "腾出空间");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name":"a","nmae":"b"}                   | nmae                     | is not a known field
          {"name":""}                               | name                     | is refused: a text has at least one character that can be seen; leave it out where there is none
          {"name":"a","weight":1E+3}                | weight                   | must be a decimal number
          {}                                        | name                     | must not be blank
          []                                        | body                     | is not of the expected form
          {"name":"a","kind":"HUGE"}                | kind                     | must be one of SMALL, LARGE
          {"name":"a","kind":1}                     | kind                     | must be one of SMALL, LARGE
          {"name":"a","day":"2026-02-30"}           | day                      | must be a date such as 2026-01-31
          {"name":"a","weight":"heavy"}             | weight                   | must be a decimal number
          {"name":"a","parts":[{"name":"b","parts":[{"day":1}]}]} | parts[0].parts[0].day | must be a date such as 2026-01-31
          {"name":"a","price":{"amount":"1.001","currency":"CNY"}} | price     | is refused: 1.001 has more decimals than CNY allows
          """)
  void everyInvalidFieldIsNamed(String body, String field, String message) throws Exception {
    var refused = http.post("/test/things", body);

    assertThat(refused.problem()).isEqualTo("400 invalid-field");
    assertThat(refused.at("/errors/0/field")).isEqualTo(field);
    assertThat(refused.at("/errors/0/message")).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?size=many      | size | must be a whole number
          ?size=101       | size | must be less than or equal to 100
          ?day=today      | day  | must be a date such as 2026-01-31
          """)
  void everyInvalidParameterIsNamed(String query, String field, String message) throws Exception {
    var refused = http.get("/test/things/c1" + query);

    assertThat(refused.problem()).isEqualTo("400 invalid-field");
    assertThat(refused.at("/errors/0/field")).isEqualTo(field);
    assertThat(refused.at("/errors/0/message")).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?since=yesterday | since | must be a date such as 2026-01-31
          ?month=2026      | month | must be a month such as 2026-01
          ?kind=HUGE       | kind  | must be one of SMALL, LARGE
          ?kinds=HUGE      | kinds | must be one of SMALL, LARGE
          """)
  void aParameterIsToldByItsName(String query, String field, String message) throws Exception {
    var refused = http.get("/test/sought" + query);

    assertThat(refused.problem()).isEqualTo("400 invalid-field");
    assertThat(refused.at("/errors/0/field")).isEqualTo(field);
    assertThat(refused.at("/errors/0/message")).isEqualTo(message);
  }

  @Test
  void malformedJsonIsLocated() throws Exception {
    var refused = http.post("/test/things", "{\"name\":\n  oops}");

    assertThat(refused.problem()).isEqualTo("400 malformed-json");
    assertThat(refused.at("/detail")).contains("line 2").doesNotContain("oops");
    assertThat(http.post("/test/things", "{\"name\":\"a\"").problem())
        .isEqualTo("400 malformed-json");
    assertThat(http.post("/test/things", "{\"name\":\"a\"} {}").status()).isEqualTo(400);
  }

  @Test
  void jsonIsPlain() throws Exception {
    var echoed =
        http.post(
            "/test/things",
            """
            {"name":"a","day":"2026-01-31","weight":1000,"contractId":"c1",
             "price":{"amount":"10.5","currency":"CNY"}}""");

    assertThat(echoed.text())
        .isEqualTo(
            """
            {"name":"a","day":"2026-01-31","price":{"amount":"10.50","currency":"CNY"},\
            "weight":1000,"contractId":"c1"}""");
    assertThat(http.get("/test/things/c1").at("/contractId")).isEqualTo("c1");
  }

  @Test
  void laterSaysWhen() throws Exception {
    var later = http.get("/test/later");

    assertThat(later.problem()).isEqualTo("503 behind");
    assertThat(later.header("Retry-After")).isEqualTo("2");
  }

  @Test
  void anUnexpectedErrorShowsItsIdOnly(CapturedOutput output) throws Exception {
    var failed = http.get("/test/broken");

    assertThat(failed.problem()).isEqualTo("500 unexpected-error");
    assertThat(failed.text()).doesNotContain("secret inner workings", "IllegalState");
    assertThat(output).contains(failed.at("/errorId")).contains("secret inner workings");
  }

  @Test
  void anAnswerThatFailsHalfwayIsCutOff() throws Exception {
    assertThat(http.get("/test/cut?fail=false").text().lines()).hasSize(1_000);
    assertThatThrownBy(() -> http.get("/test/cut?fail=true")).isInstanceOf(IOException.class);
  }

  /** On whichever thread, and whoever noticed it. */
  @Test
  void whatIsLoggedNamesItsRequest(CapturedOutput output) throws Exception {
    http.with("X-Request-Id", "broken-1").get("/test/broken");
    http.with("X-Request-Id", "refused-1").get("/test/refused");

    assertThat(output.getOut().lines().filter(line -> line.contains("Error ")))
        .anyMatch(line -> line.contains("[broken-1] ") && line.contains("/test/broken"));
    assertThat(output.getOut()).as("stack of what a client does wrong").doesNotContain("TooLate");
    try (LoggedRequest _ = LoggedRequest.of("outer")) {
      try (LoggedRequest _ = LoggedRequest.of("inner")) {
        assertThat(MDC.get(LoggedRequest.KEY)).isEqualTo("inner");
      }
      assertThat(MDC.get(LoggedRequest.KEY)).isEqualTo("outer");
    }
    assertThat(MDC.get(LoggedRequest.KEY)).isNull();
  }

  @Test
  void requestsAreTraced() throws Exception {
    String parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    var seen = http.with("X-Request-Id", "order-7").with("traceparent", parent).get("/test/seen");

    assertThat(seen.header("X-Request-Id")).isEqualTo("order-7");
    assertThat(seen.at("/trail/requestId")).isEqualTo("order-7");
    assertThat(seen.at("/trail/traceparent")).isEqualTo(parent);
    assertThat(seen.at("/trail/sourceAddress")).isEqualTo("127.0.0.1");
    assertThat(seen.body().at("/currentTrail")).isEqualTo(seen.body().at("/trail"));
  }

  @Test
  void unusableTracesAreReplaced() throws Exception {
    var seen =
        http.with("X-Request-Id", "a b\"<script>")
            .with("traceparent", "00-" + "0".repeat(32) + "-b7ad6b7169203331-01")
            .get("/test/seen");

    assertThat(seen.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    assertThat(seen.at("/trail/requestId")).isEqualTo(seen.header("X-Request-Id"));
    assertThat(seen.body().at("/trail").has("traceparent")).isFalse();
    assertThat(http.with("X-Request-Id", "x".repeat(65)).get("/test/seen").header("X-Request-Id"))
        .hasSize(36);
  }

  @Test
  void pagesFollowTheirCursor() throws Exception {
    var first = http.get("/test/page");
    var second = http.get("/test/page?cursor=" + first.at("/next"));
    var last = http.get("/test/page?cursor=" + second.at("/next"));

    assertThat(second.at("/items/0")).isEqualTo("row 1");
    assertThat(last.at("/items/0")).isEqualTo("row 2");
    assertThat(last.body().has("next")).isFalse();
    assertThat(http.get("/test/page?cursor=abc").problem()).isEqualTo("400 invalid-cursor");
  }
}
