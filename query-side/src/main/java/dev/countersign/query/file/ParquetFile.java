package dev.countersign.query.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.RecordConsumer;
import tools.jackson.databind.JsonNode;

/**
 * Apache Parquet, in groups of rows that are written out when they have grown to some megabytes. It
 * is put together from the parts of the library that know nothing of Hadoop, whose own writer asks
 * for it; pages are compressed by what Java has.
 */
final class ParquetFile implements RowFile {
  /** A group of rows is written out when it has so many bytes. */
  private static final long GROUP = 8L << 20;

  /** To ask for the size costs as much as to write a row. */
  private static final int ROWS_BETWEEN_LOOKS = 50;

  /** How many bytes of the least and the greatest value of a page and of a group are told. */
  private static final int TOLD_OF_VALUES = 64;

  private final ParquetRow row;
  private final Function<Object, JsonNode> json;
  private final ParquetFileWriter file;
  private final ParquetProperties properties = ParquetProperties.builder().build();
  private Group group;

  /** The rows that are not written out yet. */
  private final class Group {
    final ColumnChunkPageWriteStore pages =
        new ColumnChunkPageWriteStore(
            new Gzip(), row.schema(), properties.getAllocator(), TOLD_OF_VALUES);
    final ColumnWriteStore columns = properties.newColumnWriteStore(row.schema(), pages);
    final RecordConsumer rows =
        new ColumnIOFactory().getColumnIO(row.schema()).getRecordWriter(columns);
    long count;
  }

  /**
   * Begins the file.
   *
   * @param json tells a row as JSON
   */
  ParquetFile(ParquetRow row, Function<Object, JsonNode> json, OutputStream out)
      throws IOException {
    this.row = row;
    this.json = json;
    this.file =
        new ParquetFileWriter(
            new To(out),
            row.schema(),
            ParquetFileWriter.Mode.CREATE,
            GROUP,
            0,
            TOLD_OF_VALUES,
            TOLD_OF_VALUES,
            true);
    file.start();
    this.group = new Group();
  }

  @Override
  public void write(Object each) throws IOException {
    row.write(json.apply(each), group.rows);
    group.count++;
    if (group.count % ROWS_BETWEEN_LOOKS == 0 && group.columns.getBufferedSize() >= GROUP) {
      writeOut();
      group = new Group();
    }
  }

  @Override
  public void end() throws IOException {
    writeOut();
    file.end(Map.of());
  }

  private void writeOut() throws IOException {
    if (group.count > 0) {
      group.rows.flush();
      file.startBlock(group.count);
      group.columns.flush();
      group.pages.flushToFileWriter(file);
      file.endBlock();
    }
    group.columns.close();
    group.pages.close();
  }

  private static final class Gzip implements BytesInputCompressor {
    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
      ByteArrayOutputStream compressed = new ByteArrayOutputStream();
      try (Fast gzip = new Fast(compressed)) {
        bytes.writeAllTo(gzip);
      }
      return BytesInput.from(compressed.toByteArray());
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.GZIP;
    }

    @Override
    public void release() {
      // It holds nothing.
    }

    /** Most of the gain for a fifth of the work. */
    private static final class Fast extends GZIPOutputStream {
      Fast(OutputStream out) throws IOException {
        super(out);
        def.setLevel(Deflater.BEST_SPEED);
      }
    }
  }

  /** A stream as what the library writes to, which wants to know how far it is. */
  private record To(OutputStream out) implements OutputFile {
    @Override
    public PositionOutputStream create(long blockSize) {
      return new Counted(out);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSize) {
      return create(blockSize);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }

    @Override
    public String getPath() {
      return "rows";
    }
  }

  private static final class Counted extends PositionOutputStream {
    private final OutputStream out;
    private long position;

    Counted(OutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      position++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      position += length;
    }

    /** The file is ended, and whoever opened the stream may go on with it. */
    @Override
    public void close() {
      // It is not ours.
    }
  }
}
