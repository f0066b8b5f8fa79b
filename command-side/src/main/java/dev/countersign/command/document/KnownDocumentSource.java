package dev.countersign.command.document;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.web.document.Documents;
import org.springframework.stereotype.Component;

/** Asking for a document keeps it from being deleted until what refers to it is on record. */
@Component
class KnownDocumentSource implements FactSource<DocumentCommand, KnownDocument> {
  private final Documents documents;

  KnownDocumentSource(Documents documents) {
    this.documents = documents;
  }

  @Override
  public KnownDocument load(DocumentCommand command, CommandContext context) {
    return documents
        .want(command.fileHash(), context.actor().employeeId().value())
        .map(file -> new KnownDocument(true, file.size(), file.mediaType()))
        .orElse(KnownDocument.NONE);
  }
}
