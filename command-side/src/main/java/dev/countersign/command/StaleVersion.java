package dev.countersign.command;

/** The command was decided on a version that is no longer the current one. */
public final class StaleVersion extends CommandRefused {
  private final long expected;
  private final long current;

  StaleVersion(long expected, long current) {
    super(
        "version-is-current",
        new Refusal(
            "You decided on version %d, but version %d is current: read it again and decide anew."
                .formatted(expected, current),
            "您依据的是版本 %d,当前版本为 %d:请重新读取后再决定。".formatted(expected, current)));
    this.expected = expected;
    this.current = current;
  }

  /** The version that it was decided on. */
  public long expected() {
    return expected;
  }

  /** The version that the target has. */
  public long current() {
    return current;
  }
}
