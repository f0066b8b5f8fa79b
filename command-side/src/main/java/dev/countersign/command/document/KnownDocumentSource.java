package dev.countersign.command.document;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import org.springframework.stereotype.Component;

/** Asking for a document keeps it from being deleted until what refers to it is on record. */
@Component
class KnownDocumentSource implements FactSource<DocumentCommand, KnownDocument> {
  private final DocumentReferences references;

  KnownDocumentSource(DocumentReferences references) {
    this.references = references;
  }

  @Override
  public KnownDocument load(DocumentCommand command, CommandContext context) {
    return references.wanted(command.fileHash(), context.actor().employeeId());
  }
}
