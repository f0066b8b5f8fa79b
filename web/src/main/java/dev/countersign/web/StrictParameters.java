package dev.countersign.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Refuses parameters in the URL that an endpoint of ours does not know, and those that come twice
 * or empty: whoever misspells a filter must not be answered everything.
 */
class StrictParameters implements HandlerInterceptor {
  private static final String OURS = "dev.countersign.";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String query = request.getQueryString();
    if (query != null
        && request.getDispatcherType() == DispatcherType.REQUEST
        && handler instanceof HandlerMethod method
        && method.getBeanType().getName().startsWith(OURS)
        && !method.hasMethodAnnotation(ReadsParameters.class)) {
      check(query, known(method));
    }
    return true;
  }

  private static void check(String query, Set<String> known) {
    MultiValueMap<String, String> given =
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
    List<InvalidField> wrong = new ArrayList<>();
    given.forEach(
        (encoded, values) -> {
          String name = decoded(encoded);
          if (!known.contains(name)) {
            wrong.add(InvalidField.unknown(name, known));
          } else if (values.size() > 1) {
            wrong.add(InvalidField.repeated(name));
          } else if (!StringUtils.hasText(values.getFirst())) {
            wrong.add(InvalidField.empty(name));
          }
        });
    if (!wrong.isEmpty()) {
      throw new InvalidFieldsException(wrong.stream().sorted().toList());
    }
  }

  private static String decoded(String name) {
    try {
      return UriUtils.decode(name.replace('+', ' '), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  private static Set<String> known(HandlerMethod method) {
    return Stream.of(method.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
        .map(
            parameter -> {
              String name =
                  Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                      .name();
              return nameOr(name, parameter.getParameter().getName());
            })
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String nameOr(@Nullable String name, String otherwise) {
    return name == null || name.isEmpty() ? otherwise : name;
  }
}
