package dev.countersign.command.seal;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** No more copies are sealed than were printed (3.3). */
public record SealedCopiesWerePrinted(int sealed, int printed) implements Rule {
  @Override
  public boolean holds() {
    return sealed <= printed;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%d copies cannot be sealed of %d that were printed.".formatted(sealed, printed),
        "用印 %d 份,多于打印的 %d 份。".formatted(sealed, printed));
  }
}
