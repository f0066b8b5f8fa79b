package dev.countersign.query.reading;

/** How a list is written as a file, row by row. */
public enum FileFormat {
  /** One JSON object a line. */
  NDJSON("application/x-ndjson"),
  /** As RFC 4180 has it, with a line of names. */
  CSV("text/csv"),
  /** Apache Parquet, with columns of types of their own. */
  PARQUET("application/vnd.apache.parquet");

  private final String mediaType;

  FileFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }

  /** What {@code Content-Type} says of it: text is always UTF-8. */
  public String contentType() {
    return this == PARQUET ? mediaType : mediaType + ";charset=UTF-8";
  }
}
