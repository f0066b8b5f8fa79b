package dev.countersign.query.reading;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Tells the position, and the version as ETag, of every answer that has one. */
@RestControllerAdvice("dev.countersign.query")
class PositionHeader implements ResponseBodyAdvice<Positioned> {
  @Override
  public boolean supports(
      MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
    return Positioned.class.isAssignableFrom(returnType.getParameterType());
  }

  @Override
  public @Nullable Positioned beforeBodyWrite(
      @Nullable Positioned body,
      MethodParameter returnType,
      MediaType contentType,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body != null) {
      response.getHeaders().set(Positioned.HEADER, Long.toString(body.position()));
      if (body instanceof Answer<?> answer && answer.item() instanceof Versioned item) {
        response.getHeaders().setETag("\"" + item.version() + "\"");
      }
    }
    return body;
  }
}
