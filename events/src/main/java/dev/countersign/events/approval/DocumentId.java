package dev.countersign.events.approval;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.countersign.events.Id;
import dev.countersign.events.InvalidValueException;
import java.util.Arrays;

/**
 * A document of whatever kind that is approved. In JSON it is the name of its stream, for example
 * {@code contract:0190a3c4}, so that it tells its kind.
 */
public record DocumentId(DocumentKind kind, String value) implements Id {
  /**
   * Reads the name of a stream.
   *
   * @throws InvalidValueException when it is not that of a document that is approved
   */
  @JsonCreator
  public static DocumentId of(String stream) {
    return Arrays.stream(DocumentKind.values())
        .filter(kind -> stream.startsWith(kind.type() + ":"))
        .findFirst()
        .map(kind -> new DocumentId(kind, stream.substring(kind.type().length() + 1)))
        .orElseThrow(
            () ->
                new InvalidValueException(
                    stream + " is no document that is approved", stream + " 不是需要审批的文件"));
  }

  /** The same thing, seen as a document. */
  public static DocumentId of(Id id) {
    return of(id.toString());
  }

  /** Whether it is the document with that identifier. */
  public boolean is(Id id) {
    return toString().equals(id.toString());
  }

  @Override
  @JsonValue
  public String toString() {
    return kind.type() + ":" + value;
  }
}
