package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.Countersign;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Programs that do one thing and end, run in this process, and what they say. */
final class Terminal {
  private Terminal() {}

  /** All that the program prints. */
  static String printed(String... arguments) {
    PrintStream terminal = System.out;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      Countersign.main(arguments);
    } catch (Throwable e) {
      throw new AssertionError(e);
    } finally {
      System.setOut(terminal);
    }
    return told.toString(StandardCharsets.UTF_8);
  }

  /** The program ends with one sentence, which begins so. */
  static void refused(String sentence, String... arguments) {
    PrintStream terminal = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      assertThatThrownBy(() -> Countersign.main(arguments)).isInstanceOf(RuntimeException.class);
    } finally {
      System.setErr(terminal);
    }
    assertThat(told.toString(StandardCharsets.UTF_8).strip().lines())
        .singleElement()
        .asString()
        .startsWith(sentence);
  }
}
