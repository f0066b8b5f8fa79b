package dev.countersign.command.template;

import dev.countersign.command.Command;
import dev.countersign.events.template.Clause;
import java.time.LocalDate;
import java.util.List;

/** A command that says what a version of a template is. */
interface TemplateVersion extends Command {
  /** By which contracts name it. */
  String version();

  /** All of its clauses, in order. */
  List<TemplateClause> clauses();

  /** The first day on which it is in force. */
  LocalDate effectiveFrom();

  /** The clauses as they are published. */
  default List<Clause> published() {
    return clauses().stream().map(TemplateClause::published).toList();
  }
}
