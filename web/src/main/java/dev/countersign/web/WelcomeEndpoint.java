package dev.countersign.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says where to go to whoever opens the bare address. */
@Hidden
@RestController
class WelcomeEndpoint {
  static final String PATH = "/";

  private static final Text PLACES =
      new Text(
          """
          This is Countersign. It has no pages; programs use it over HTTP.

            /swagger-ui.html        the API, to read and try
            /v3/api-docs            its description, OpenAPI 3.1
            /actuator/health        whether all is well
            %s
          """,
          """
          这里是 Countersign。本系统没有网页界面，由程序通过 HTTP 使用。

            /swagger-ui.html        API 文档，可在线试用
            /v3/api-docs            API 描述（OpenAPI 3.1）
            /actuator/health        运行状况
            %s
          """);

  private static final Text LOCAL =
      new Text(
          "POST /api/v1/session    log in: {\"account\": ..., \"password\": ...}",
          "POST /api/v1/session    登录：{\"account\": ..., \"password\": ...}");

  private static final Text EXTERNAL =
      new Text("Authorization: Bearer   a token of %s", "Authorization: Bearer   由 %s 签发的令牌");

  private final AccessProperties access;

  WelcomeEndpoint(AccessProperties access) {
    this.access = access;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> welcome(HttpServletRequest request) {
    Locale language = Languages.of(request);
    String issuer = access.issuerUri();
    String entrance =
        StringUtils.hasText(issuer) ? EXTERNAL.in(language).formatted(issuer) : LOCAL.in(language);
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .body(PLACES.in(language).formatted(entrance).getBytes(StandardCharsets.UTF_8));
  }
}
