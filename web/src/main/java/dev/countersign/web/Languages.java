package dev.countersign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Chooses by Accept-Language among the two languages there are; English when it names neither. */
class Languages extends AcceptHeaderLocaleResolver {
  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return of(request);
  }

  static Locale of(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Locale.ENGLISH;
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(language -> language.equals("zh") || language.equals("en"))
        .findFirst()
        .filter("zh"::equals)
        .map(chinese -> Locale.SIMPLIFIED_CHINESE)
        .orElse(Locale.ENGLISH);
  }
}
