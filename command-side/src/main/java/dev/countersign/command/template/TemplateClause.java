package dev.countersign.command.template;

import dev.countersign.events.template.Clause;
import dev.countersign.events.template.ClauseKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A clause of a version that is published.
 *
 * @param number by which contracts refer to it, for example 5.2
 */
public record TemplateClause(
    @NotNull @Pattern(regexp = "[0-9A-Za-z]{1,4}(\\.[0-9A-Za-z]{1,4}){0,3}") String number,
    @NotNull ClauseKind kind,
    @NotNull @Valid Title title,
    @NotNull @Valid BothLanguages text,
    boolean mayBeDeviatedFrom) {
  Clause published() {
    return new Clause(number, kind, title.text(), text.text(), mayBeDeviatedFrom);
  }
}
