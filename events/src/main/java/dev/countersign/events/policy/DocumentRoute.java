package dev.countersign.events.policy;

import dev.countersign.events.approval.DocumentKind;
import java.util.List;

/** The way of one kind of document through the house, stage after stage. */
public record DocumentRoute(DocumentKind document, List<RouteStage> stages) {
  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException when something is missing
   */
  public DocumentRoute {
    document = Required.value("document", document);
    stages = Required.list("stages", stages);
  }
}
