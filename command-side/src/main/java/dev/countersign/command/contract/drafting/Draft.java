package dev.countersign.command.contract.drafting;

import dev.countersign.events.Money;
import dev.countersign.events.TemplateId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command that says what is in the contract. */
public non-sealed interface Draft extends TextCommand {
  /** The template that the text is; null: it is none that legal published. */
  @Nullable TemplateId templateId();

  /** The version of the template; without one, whatever its maker calls the text. */
  String templateVersion();

  /** The priced lines, in order. */
  List<DraftLine> lines();

  /** The amount as written in the document: gross, as far as the lines tell their tax. */
  Money amount();
}
