package dev.countersign.query.file;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line. */
final class NdjsonFile implements RowFile {
  private final JsonMapper json;
  private final OutputStream out;

  NdjsonFile(JsonMapper json, OutputStream out) {
    this.json = json;
    this.out = out;
  }

  @Override
  public void write(Object row) throws IOException {
    out.write(json.writeValueAsBytes(row));
    out.write('\n');
  }

  @Override
  public void end() {
    // The last line is the end.
  }
}
