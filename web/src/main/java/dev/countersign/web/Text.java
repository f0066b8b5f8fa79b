package dev.countersign.web;

import java.util.Locale;

/** One sentence in the two languages people read here. */
public record Text(String en, String zh) {
  /** The Chinese for any kind of Chinese, the English for everything else. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }
}
