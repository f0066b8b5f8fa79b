package dev.countersign.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Passwords that are tried first: a common word, however it is decorated, or a run of digits. They
 * are long enough by their decoration alone.
 */
final class CommonPasswords {
  private static final Pattern DECORATION = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
  private static final Pattern REPEATED = Pattern.compile("(.+?)\\1+", Pattern.DOTALL);

  private static final Set<String> WORDS = words();

  private CommonPasswords() {}

  private static Set<String> words() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    CommonPasswords.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it says next to nothing. */
  static boolean include(String password) {
    String plain = undone(password.toLowerCase(Locale.ROOT));
    return isCommon(DECORATION.matcher(password.toLowerCase(Locale.ROOT)).replaceAll(""))
        || isCommon(DECORATION.matcher(plain).replaceAll(""));
  }

  private static boolean isCommon(String word) {
    String letters = NO_LETTER.matcher(word).replaceAll("");
    var repeated = REPEATED.matcher(letters);
    return letters.length() < 3
        || WORDS.contains(letters)
        || (repeated.matches() && (repeated.group(1).length() < 3 || isCommon(repeated.group(1))));
  }

  private static String undone(String password) {
    return password
        .replace('0', 'o')
        .replace('1', 'l')
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('5', 's')
        .replace('@', 'a')
        .replace('$', 's');
  }
}
