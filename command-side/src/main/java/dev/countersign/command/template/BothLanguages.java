package dev.countersign.command.template;

import dev.countersign.events.BilingualText;
import jakarta.validation.constraints.NotBlank;

/** A text as it is to stand in contracts, in English and in Chinese. */
public record BothLanguages(@NotBlank String en, @NotBlank String zh) {
  /** As it is kept. */
  public BilingualText text() {
    return new BilingualText(en, zh);
  }
}
