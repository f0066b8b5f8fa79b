package dev.countersign.web;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What somebody who wants to come in can be told. */
final class AccessRefusal extends ProblemException {
  private final HttpHeaders headers;

  private AccessRefusal(HttpStatus status, String rule, Text detail, HttpHeaders headers) {
    super(status, rule, detail, Map.of());
    this.headers = headers;
  }

  @Override
  protected HttpHeaders headers() {
    return headers;
  }

  static AccessRefusal nobody() {
    Problem problem = ProblemCatalog.ofStatus(HttpStatus.UNAUTHORIZED);
    return new AccessRefusal(
        HttpStatus.UNAUTHORIZED, problem.rule(), problem.detail(), problem.headers());
  }

  static AccessRefusal wrongCredentials() {
    return new AccessRefusal(
        HttpStatus.UNAUTHORIZED,
        "wrong-credentials",
        new Text("Account and password do not match; check both.", "账号与密码不匹配，请核对。"),
        HttpHeaders.EMPTY);
  }

  static AccessRefusal tooManyAttempts(Duration wait) {
    HttpHeaders headers = Problem.retryAfter(wait);
    String seconds = headers.getFirst(HttpHeaders.RETRY_AFTER);
    return new AccessRefusal(
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many-attempts",
        new Text(
            "Too many wrong passwords for this account, or from this address; try again in "
                + seconds
                + " seconds.",
            "该账号或该地址密码错误次数过多，请在 " + seconds + " 秒后重试。"),
        headers);
  }

  static AccessRefusal tooManyLogins() {
    return new AccessRefusal(
        HttpStatus.SERVICE_UNAVAILABLE,
        "too-many-logins",
        new Text(
            "Too many people are logging in at this moment; try again in a second.",
            "当前登录人数过多，请一秒后重试。"),
        Problem.retryAfter(Duration.ofSeconds(1)));
  }

  static AccessRefusal passwordMustChange() {
    return new AccessRefusal(
        HttpStatus.FORBIDDEN,
        "password-must-change",
        new Text(
            "Somebody else made up this password: choose your own by POST "
                + SessionEndpoint.PATH
                + "/password first.",
            "当前密码由他人设定：请先通过 POST " + SessionEndpoint.PATH + "/password 设置自己的密码。"),
        HttpHeaders.EMPTY);
  }

  static AccessRefusal sessionUnknown() {
    return new AccessRefusal(
        HttpStatus.NOT_FOUND,
        "session-exists",
        new Text("You have no such session, or it has ended.", "该会话不存在或已结束。"),
        HttpHeaders.EMPTY);
  }

  static AccessRefusal accountTaken(String account) {
    return new AccessRefusal(
        HttpStatus.CONFLICT,
        "account-taken",
        new Text(
            "There is an account " + account + " already; choose another name.",
            "账号 " + account + " 已存在，请更换名称。"),
        HttpHeaders.EMPTY);
  }

  static AccessRefusal accountUnknown(String account) {
    return new AccessRefusal(
        HttpStatus.NOT_FOUND,
        "account-exists",
        new Text(
            "There is no account " + account + ", or it is disabled.",
            "账号 " + account + " 不存在或已停用。"),
        HttpHeaders.EMPTY);
  }

  static AccessRefusal localLoginOff(String issuer) {
    return new AccessRefusal(
        HttpStatus.NOT_FOUND,
        "local-login-off",
        new Text(
            "There are no local accounts here; get a token from " + issuer + ".",
            "此处未启用本地账号，请向 " + issuer + " 获取令牌。"),
        HttpHeaders.EMPTY);
  }
}
