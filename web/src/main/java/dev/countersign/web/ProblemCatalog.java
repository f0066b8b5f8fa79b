package dev.countersign.web;

import jakarta.servlet.ServletException;
import jakarta.validation.ConstraintViolationException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Which problem an error of the frameworks below us is. */
final class ProblemCatalog {
  private static final Duration SHORTLY = Duration.ofSeconds(2);

  /**
   * Classes of SQLSTATE that speak of the database, not of the statement: connection, resources,
   * operator intervention, system.
   */
  private static final Set<String> STORAGE_STATES = Set.of("08", "53", "57", "58");

  private static final String DISK_FULL = "53100";

  private ProblemCatalog() {}

  /** Null for an error that nobody foresaw. */
  static @Nullable Problem describe(Throwable error) {
    return switch (error) {
      case ProblemException ours -> ours.problem();
      case AccessDeniedException _ -> ofStatus(HttpStatus.FORBIDDEN);
      case NoEmployeeException e -> noEmployee(e);
      case AuthenticationServiceException _, JwtDecoderInitializationException _ ->
          Problem.of(
                  HttpStatus.SERVICE_UNAVAILABLE,
                  "identity-provider-unavailable",
                  "The identity provider cannot be reached to check the token; try again shortly.",
                  "无法连接身份提供方以校验令牌，请稍后重试。")
              .with(Problem.retryAfter(SHORTLY));
      case AuthenticationException e -> unauthenticated(e);
      case HttpMessageNotReadableException e -> unreadable(e);
      case InvalidParameterException _ -> ofStatus(HttpStatus.BAD_REQUEST);
      case TypeMismatchException e -> mistyped(e);
      case ConstraintViolationException e ->
          new InvalidFieldsException(
                  e.getConstraintViolations().stream()
                      .map(v -> InvalidField.of(v.getPropertyPath().toString(), v.getMessage()))
                      .sorted()
                      .toList())
              .problem();
      case ErrorResponse e -> ofSpring(e);
      // Only a client is read from without something of ours around it.
      case SocketTimeoutException _ -> new BodyTimedOutException().problem();
      case MultipartException _ -> ofStatus(HttpStatus.BAD_REQUEST);
      default -> ofStorage(error);
    };
  }

  private static @Nullable Problem ofStorage(Throwable error) {
    if (isDiskFull(error)) {
      return new StorageFullException().problem();
    }
    return isStorageFailure(error) ? storageUnavailable() : null;
  }

  static Problem ofStatus(HttpStatusCode status) {
    return switch (status.value()) {
      case 400 ->
          Problem.of(
              status,
              "bad-request",
              "The address, a header or the form of the request is not well-formed; correct it.",
              "请求的地址、请求头或格式不正确，请更正。");
      case 401 -> authenticationRequired();
      case 403 -> Problem.of(status, "not-allowed", "You may not do this.", "您无权执行此操作。");
      case 404 ->
          Problem.of(
              status,
              "unknown-path",
              "There is nothing at this path; see /v3/api-docs for what there is.",
              "该路径不存在，可用路径见 /v3/api-docs。");
      default -> Problem.of(status, rule(status), "The request was not carried out.", "请求未被执行。");
    };
  }

  private static String rule(HttpStatusCode status) {
    return status instanceof HttpStatus known
        ? known.name().toLowerCase(Locale.ROOT).replace('_', '-')
        : "status-" + status.value();
  }

  private static Problem ofSpring(ErrorResponse error) {
    HttpStatusCode status = error.getStatusCode();
    Problem problem =
        switch (error) {
          case NoResourceFoundException _, NoHandlerFoundException _ -> ofStatus(status);
          case HttpRequestMethodNotSupportedException e ->
              Problem.of(
                  status,
                  "method-not-allowed",
                  "This path does not take " + e.getMethod() + ", only " + allowed(e) + ".",
                  "该路径不支持 " + e.getMethod() + "，仅支持 " + allowed(e) + "。");
          case HttpMediaTypeNotSupportedException _ ->
              Problem.of(
                  status,
                  "unsupported-media-type",
                  "The body's Content-Type is not taken here; send application/json.",
                  "不支持该请求体的 Content-Type，请使用 application/json。");
          case HttpMediaTypeNotAcceptableException _ ->
              Problem.of(
                  status,
                  "not-acceptable",
                  "None of the formats in Accept can be given; ask for application/json.",
                  "无法提供 Accept 中的任何格式，请使用 application/json。");
          case MissingServletRequestParameterException e -> missing(e.getParameterName());
          case MissingServletRequestPartException e -> missing(e.getRequestPartName());
          case MissingRequestHeaderException e -> missing(e.getHeaderName());
          case MissingPathVariableException e -> missing(e.getVariableName());
          case MethodArgumentNotValidException e ->
              new InvalidFieldsException(fields(e.getBindingResult())).problem();
          case HandlerMethodValidationException e when !e.isForReturnValue() ->
              new InvalidFieldsException(fields(e)).problem();
          case MaxUploadSizeExceededException _ ->
              Problem.of(
                  status,
                  "content-too-large",
                  "The body is larger than is taken here; send it in parts.",
                  "请求体过大，请分批发送。");
          case AsyncRequestTimeoutException _ ->
              Problem.of(
                  status,
                  "timed-out",
                  "The answer took too long; try again shortly.",
                  "响应超时，请稍后重试。");
          default -> {
            String detail = error.getBody().getDetail();
            yield detail == null
                ? ofStatus(status)
                : Problem.of(status, rule(status), detail, detail);
          }
        };
    var headers = new HttpHeaders(problem.headers());
    headers.putAll(error.getHeaders());
    return problem.with(headers);
  }

  private static String allowed(HttpRequestMethodNotSupportedException e) {
    var methods = e.getSupportedMethods();
    return methods == null ? "others" : String.join(", ", methods);
  }

  private static Problem missing(String parameter) {
    return new InvalidFieldsException(
            List.of(new InvalidField(parameter, new Text("is required", "不能为空"))))
        .problem();
  }

  private static Problem mistyped(TypeMismatchException e) {
    String name =
        e instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : Objects.requireNonNullElse(e.getPropertyName(), "parameter");
    // A converter of ours may know better what is wrong.
    for (Throwable at = e.getCause(); at != null; at = at.getCause()) {
      if (at instanceof ProblemException ours) {
        return ours.problem();
      }
    }
    return new InvalidFieldsException(List.of(new InvalidField(name, kind(e)))).problem();
  }

  private static Problem unreadable(HttpMessageNotReadableException e) {
    if (e.getCause() instanceof JacksonException json) {
      return InvalidBody.of(json).problem();
    }
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "missing-body",
        "A body is needed; send it as application/json.",
        "缺少请求体，请以 application/json 发送。");
  }

  private static List<InvalidField> fields(BindingResult result) {
    return result.getAllErrors().stream()
        .map(
            error ->
                error instanceof FieldError field
                    ? field(field)
                    : InvalidField.of(error.getObjectName(), error.getDefaultMessage()))
        .sorted()
        .toList();
  }

  private static InvalidField field(FieldError error) {
    if (error.contains(TypeMismatchException.class)) {
      return new InvalidField(error.getField(), kind(error.unwrap(TypeMismatchException.class)));
    }
    return InvalidField.of(error.getField(), error.getDefaultMessage());
  }

  /** What was wanted; of a list, what its items should be. */
  private static Text kind(TypeMismatchException e) {
    return Kinds.of(
        e.getCause() instanceof ConversionFailedException failed
            ? failed.getTargetType().getType()
            : e.getRequiredType());
  }

  private static List<InvalidField> fields(HandlerMethodValidationException e) {
    return e.getParameterValidationResults().stream()
        .flatMap(
            result -> {
              if (result instanceof ParameterErrors bean) {
                return fields(bean).stream();
              }
              String name = result.getMethodParameter().getParameterName();
              return result.getResolvableErrors().stream()
                  .map(MessageSourceResolvable::getDefaultMessage)
                  .map(message -> InvalidField.of(name == null ? "parameter" : name, message));
            })
        .sorted()
        .toList();
  }

  private static List<InvalidField> fields(ParameterErrors bean) {
    return bean.getFieldErrors().stream().map(ProblemCatalog::field).toList();
  }

  private static Problem unauthenticated(AuthenticationException e) {
    if (!(e instanceof OAuth2AuthenticationException)) {
      return authenticationRequired();
    }
    return Problem.of(
            HttpStatus.UNAUTHORIZED,
            "invalid-token",
            "The token has expired, was withdrawn, or is not one of ours; log in again.",
            "令牌已过期、已失效或并非由本系统认可的签发方签发，请重新登录。")
        .with(challenge("Bearer error=\"invalid_token\""));
  }

  private static Problem authenticationRequired() {
    return Problem.of(
            HttpStatus.UNAUTHORIZED,
            "authentication-required",
            "Send a token in the header \"Authorization: Bearer <token>\".",
            "请在请求头 \"Authorization: Bearer <令牌>\" 中携带令牌。")
        .with(challenge("Bearer"));
  }

  private static HttpHeaders challenge(String value) {
    var headers = new HttpHeaders();
    headers.set(HttpHeaders.WWW_AUTHENTICATE, value);
    return headers;
  }

  private static Problem noEmployee(NoEmployeeException e) {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "no-employee",
        "The token is valid but names no employee; have the identity provider add the claim "
            + e.claim()
            + ".",
        "令牌有效，但未指明员工，请让身份提供方添加声明 " + e.claim() + "。");
  }

  private static Problem storageUnavailable() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "storage-unavailable",
            "The storage cannot be reached or is busy; try again shortly.",
            "存储暂时无法访问或繁忙，请稍后重试。")
        .with(Problem.retryAfter(SHORTLY));
  }

  private static boolean isDiskFull(Throwable error) {
    return chain(error)
        .anyMatch(e -> e instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()));
  }

  private static boolean isStorageFailure(Throwable error) {
    return chain(error)
        .anyMatch(
            e ->
                switch (e) {
                  case DataAccessResourceFailureException _,
                      RecoverableDataAccessException _,
                      TransientDataAccessException _,
                      CannotCreateTransactionException _,
                      SQLTransientException _,
                      SQLRecoverableException _ ->
                      true;
                  case SQLException sql ->
                      sql.getSQLState() != null
                          && sql.getSQLState().length() == 5
                          && STORAGE_STATES.contains(sql.getSQLState().substring(0, 2));
                  default -> false;
                });
  }

  /**
   * Whether there is nobody left to answer. Spring's own check also takes a broken connection to
   * the database for that.
   */
  static boolean isClientGone(Throwable error) {
    return chain(error)
        .anyMatch(
            e -> e instanceof AsyncRequestNotUsableException || e instanceof ClientAbortException);
  }

  /** The error itself, without what only carried it from one thread or layer to another. */
  static Throwable unwrapped(Throwable error) {
    Throwable cause = error.getCause();
    return switch (error) {
      case CompletionException _,
          ExecutionException _,
          InvocationTargetException _,
          UndeclaredThrowableException _ ->
          cause == null ? error : unwrapped(cause);
      case ServletException e when !(e instanceof ErrorResponse) ->
          cause == null ? error : unwrapped(cause);
      default -> error;
    };
  }

  private static Stream<Throwable> chain(Throwable error) {
    return Stream.iterate(error, Objects::nonNull, Throwable::getCause).limit(20);
  }
}
