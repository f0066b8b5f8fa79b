package dev.countersign.command.approval;

import dev.countersign.command.CommandContext;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.DocumentKind;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An aggregate that is a document in approval: with it, all acts of approval are there. */
public interface Approved {
  /** Its way through approval. */
  Approval approval();

  /** What follows at once from the last approval; nothing, unless the document says so. */
  default void whenApproved(DocumentApproved event, CommandContext context) {}

  /** Which kind of document an {@link Approved} aggregate is. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface As {
    /** The kind; no other aggregate has it. */
    DocumentKind value();
  }
}
