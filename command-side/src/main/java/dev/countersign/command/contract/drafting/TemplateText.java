package dev.countersign.command.contract.drafting;

import dev.countersign.command.template.PublishedVersion;
import dev.countersign.events.template.Clause;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fact: the version of a template on which a contract is drafted, as seen from the day of the
 * edit.
 *
 * @param named whether the contract names a template
 * @param version null: it names none, or no version of it
 */
public record TemplateText(boolean named, @Nullable PublishedVersion version) {
  /** Of a contract that names no template. */
  public static final TemplateText NONE = new TemplateText(false, null);

  /** Whether a contract without deviations is standard. */
  boolean isInForce() {
    return version != null && version.inForce();
  }

  Optional<Clause> clause(String number) {
    return version == null ? Optional.empty() : version.clause(number);
  }
}
