package dev.countersign.command.contract.drafting;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.contract.register.ContractRegister;
import dev.countersign.command.contract.register.ContractRow;
import dev.countersign.command.template.TemplateRegister;
import dev.countersign.events.TemplateId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Each edit of a text is judged by the templates of its own day, so that no revision keeps alive
 * what legal has replaced.
 */
@Component
class TemplateTextSource implements FactSource<TextCommand, TemplateText> {
  private final ContractRegister contracts;
  private final TemplateRegister templates;

  TemplateTextSource(ContractRegister contracts, TemplateRegister templates) {
    this.contracts = contracts;
    this.templates = templates;
  }

  @Override
  public TemplateText load(TextCommand command, CommandContext context) {
    LocalDate day = Objects.requireNonNullElse(command.effectiveDate(), context.today());
    return switch (command) {
      case Draft draft -> text(draft.templateId(), draft.templateVersion(), day);
      case ClauseCommand edit -> {
        ContractRow contract = contracts.row(edit.contractId());
        yield text(contract.templateId(), contract.templateVersion(), day);
      }
    };
  }

  private TemplateText text(@Nullable TemplateId template, @Nullable String version, LocalDate on) {
    return template == null || version == null
        ? TemplateText.NONE
        : new TemplateText(true, templates.find(template, version, on).orElse(null));
  }
}
