package dev.countersign.query.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads {@link Known} by hand: binding it takes longer than everything else in a small answer. */
@Configuration(proxyBeanMethods = false)
class KnownParameters implements WebMvcConfigurer {
  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Resolver());
  }

  private static final class Resolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Known.class;
    }

    @Override
    public Known resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return new Known(
          request.getParameter("knownAt"),
          number(parameter, "minPosition", request.getParameter("minPosition")));
    }

    private static @Nullable Long number(
        MethodParameter parameter, String name, @Nullable String text) {
      if (!StringUtils.hasText(text)) {
        return null;
      }
      try {
        return Long.valueOf(text.strip());
      } catch (NumberFormatException e) {
        throw new MethodArgumentTypeMismatchException(text, Long.class, name, parameter, e);
      }
    }
  }
}
