package dev.countersign.query.reading;

/** How a list is written as a file, row by row. */
public enum FileFormat {
  /** One JSON object a line. */
  NDJSON("application/x-ndjson"),
  /** As RFC 4180 has it, with a line of names. */
  CSV("text/csv");

  private final String mediaType;

  FileFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }
}
