package dev.countersign.command.contract.review;

import dev.countersign.events.contract.ScopeChange;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One difference to the scope of the parent, as the selling team lists it. */
public record ScopeDelta(
    @NotNull ScopeChange.Kind kind, @NotBlank @Size(max = 2000) String description) {
  ScopeChange change() {
    return new ScopeChange(kind, description);
  }
}
