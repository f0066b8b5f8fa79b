package dev.countersign.query.file;

import dev.countersign.query.reading.FileFormat;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * A file that the register knows: what is written to it is counted and hashed on its way. Closed
 * before it was ended, it was broken off.
 */
public final class WrittenFile implements AutoCloseable {
  /** The header of an answer that tells its identifier. */
  public static final String HEADER = "Countersign-File";

  private static final Logger LOG = LoggerFactory.getLogger(WrittenFile.class);

  /** How often the register is told how far it is. */
  private static final long TELL_EACH = Duration.ofSeconds(1).toNanos();

  private final UUID id;
  private final FileFormat format;
  private final RowFiles files;
  private final FileRegister register;
  private long rows;
  private long bytes;
  private @Nullable Long firstPosition;
  private @Nullable Long lastPosition;
  private boolean ended;

  /**
   * How far it is.
   *
   * @param firstPosition the lowest of its rows
   * @param lastPosition the highest
   */
  record Extent(long rows, long bytes, @Nullable Long firstPosition, @Nullable Long lastPosition) {}

  WrittenFile(UUID id, FileFormat format, RowFiles files, FileRegister register) {
    this.id = id;
    this.format = format;
    this.files = files;
    this.register = register;
  }

  /** Its identifier. */
  public String id() {
    return id.toString();
  }

  /** Where it is told of. */
  public String address() {
    return "/api/v1/files/" + id;
  }

  /**
   * Begins to write.
   *
   * @see RowFiles#open
   */
  public RowFile open(Class<?> row, RowFiles.Form form, OutputStream out) throws IOException {
    Hashed hashed = new Hashed(out);
    return new Told(files.open(format, row, form, hashed), hashed, position(row));
  }

  @Override
  public void close() {
    if (ended) {
      return;
    }
    try {
      register.ended(id, extent(), null);
    } catch (DataAccessException e) {
      // Why it was broken off is told by whoever noticed it; most likely it is the same.
      LOG.debug("It could not be written down that file {} was broken off.", id, e);
    }
  }

  private Extent extent() {
    return new Extent(rows, bytes, firstPosition, lastPosition);
  }

  /** The component of rows that tells their place in the log. */
  private static Optional<RecordComponent> position(Class<?> row) {
    return Stream.of(row.getRecordComponents())
        .filter(each -> each.getName().equals("position"))
        .findFirst()
        .map(
            each -> {
              each.getAccessor().setAccessible(true);
              return each;
            });
  }

  private final class Told implements RowFile {
    private final RowFile file;
    private final Hashed out;
    private final Optional<RecordComponent> position;
    private long told = System.nanoTime();

    Told(RowFile file, Hashed out, Optional<RecordComponent> position) {
      this.file = file;
      this.out = out;
      this.position = position;
    }

    @Override
    public void write(Object row) throws IOException {
      file.write(row);
      rows++;
      position.ifPresent(component -> widen(component, row));
      if (System.nanoTime() - told > TELL_EACH) {
        register.advanced(id, extent());
        told = System.nanoTime();
      }
    }

    private void widen(RecordComponent component, Object row) {
      try {
        long at = Long.parseLong(String.valueOf(component.getAccessor().invoke(row)));
        firstPosition = firstPosition == null ? at : Math.min(firstPosition, at);
        lastPosition = lastPosition == null ? at : Math.max(lastPosition, at);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void end() throws IOException {
      file.end();
      out.flush();
      register.ended(id, extent(), HexFormat.of().formatHex(out.sha256.digest()));
      ended = true;
    }
  }

  private final class Hashed extends FilterOutputStream {
    final MessageDigest sha256;

    Hashed(OutputStream out) {
      super(out);
      try {
        sha256 = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      sha256.update((byte) one);
      bytes++;
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
      out.write(some, offset, length);
      sha256.update(some, offset, length);
      bytes += length;
    }
  }
}
