package dev.countersign.web;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/** An error answer before its language is chosen. */
record Problem(
    HttpStatusCode status,
    String rule,
    Text detail,
    Map<String, Object> properties,
    HttpHeaders headers) {

  static Problem of(HttpStatusCode status, String rule, String en, String zh) {
    return new Problem(status, rule, new Text(en, zh), Map.of(), HttpHeaders.EMPTY);
  }

  Problem with(String property, Object value) {
    var more = new LinkedHashMap<>(properties);
    more.put(property, value);
    return new Problem(status, rule, detail, more, headers);
  }

  Problem with(HttpHeaders more) {
    return new Problem(status, rule, detail, properties, more);
  }

  static HttpHeaders retryAfter(Duration wait) {
    long seconds = Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    var headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    return headers;
  }

  /** The members in the order in which people read them. */
  Map<String, Object> body(Locale locale, String instance, String requestId) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", URI.create("urn:countersign:problem:" + rule).toString());
    body.put("title", title().in(locale));
    body.put("status", status.value());
    body.put("detail", detail.in(locale));
    body.put("instance", instance);
    body.put("rule", rule);
    body.put("requestId", requestId);
    properties.forEach((name, value) -> body.putIfAbsent(name, localized(value, locale)));
    return body;
  }

  private static Object localized(Object value, Locale locale) {
    return switch (value) {
      case Text text -> text.in(locale);
      case InvalidField invalid ->
          new LocalizedField(invalid.field(), invalid.message().in(locale));
      case List<?> list -> list.stream().map(item -> localized(item, locale)).toList();
      default -> value;
    };
  }

  private record LocalizedField(String field, String message) {}

  private Text title() {
    return switch (status.value()) {
      case 400 -> new Text("The request cannot be understood", "请求有误");
      case 401 -> new Text("Authentication is required", "需要身份验证");
      case 403 -> new Text("Not allowed", "没有权限");
      case 404 -> new Text("Not found", "未找到");
      case 405 -> new Text("Method not allowed", "不支持该请求方法");
      case 406 -> new Text("Cannot be answered in that format", "无法以所要求的格式回答");
      case 409 -> new Text("Refused in the present state", "与当前状态冲突");
      case 410 -> new Text("No longer there", "已不存在");
      case 412 -> new Text("Decided on an older version", "版本已过期");
      case 413 -> new Text("Too large", "内容过大");
      case 415 -> new Text("Format not supported", "不支持该内容格式");
      case 422 -> new Text("Refused by a rule", "不符合规则");
      case 428 -> new Text("A precondition is required", "缺少前提条件");
      case 429 -> new Text("Too many attempts", "尝试次数过多");
      case 500 -> new Text("Unexpected error", "意外错误");
      case 503 -> new Text("Temporarily unavailable", "暂时不可用");
      default ->
          status.is5xxServerError()
              ? new Text("The request failed", "请求失败")
              : new Text("The request was refused", "请求被拒绝");
    };
  }
}
