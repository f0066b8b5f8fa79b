package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(section = "3.3", en = "No more copies are sealed than were printed.", zh = "用印份数不得多于打印份数。")
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
