package dev.countersign.events.template;

import dev.countersign.events.Event;
import dev.countersign.events.TemplateId;

/** An event in the life of a contract template. */
public sealed interface TemplateEvent extends Event
    permits TemplatePublished, TemplateRevised, TemplateRetired {
  /** The template that it happened to. */
  TemplateId templateId();
}
