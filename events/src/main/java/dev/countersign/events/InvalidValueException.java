package dev.countersign.events;

/** A value that checks itself was given something that it cannot be, told in both languages. */
public final class InvalidValueException extends IllegalArgumentException {
  private final String zh;

  /** What is wrong, in English and Chinese, as the end of a sentence. */
  public InvalidValueException(String en, String zh) {
    super(en);
    this.zh = zh;
  }

  /** What is wrong, in Chinese; the message says it in English. */
  public String zh() {
    return zh;
  }
}
