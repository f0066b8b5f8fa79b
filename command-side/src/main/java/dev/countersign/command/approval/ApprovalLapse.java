package dev.countersign.command.approval;

import dev.countersign.events.approval.DocumentId;

/** An approval that lapses unless it is used by then. */
record ApprovalLapse(DocumentId document, int round) {
  /** One for each approval. */
  String name() {
    return "%s/%d".formatted(document, round);
  }
}
