package dev.countersign.command.template;

import dev.countersign.events.BilingualText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What something is called, in English and in Chinese. */
public record Title(@NotBlank @Size(max = 300) String en, @NotBlank @Size(max = 300) String zh) {
  /** As it is kept. */
  public BilingualText text() {
    return new BilingualText(en, zh);
  }
}
