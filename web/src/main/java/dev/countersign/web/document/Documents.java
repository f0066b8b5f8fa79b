package dev.countersign.web.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All files, each once, by the SHA-256 of what is in it. Who may see which is not known here, and
 * neither is what refers to them: events do.
 */
public final class Documents {
  private static final int PART = 256 * 1024;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Documents(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
  }

  /**
   * Stores a file, unless it is there already, and notes who brought it.
   *
   * @param content is read twice: for its hash, and to be stored
   */
  public StoredFile keep(InputStreamSource content, String mediaType, String broughtBy) {
    try {
      StoredFile file = measured(content, mediaType);
      transaction.executeWithoutResult(
          _ -> {
            boolean isNew =
                jdbc.sql(
                        """
                        insert into document.document as d (hash, size, media_type)
                        values (?, ?, ?)
                        on conflict (hash) do update set wanted_at = now()
                        returning xmax = 0
                        """)
                    .params(file.hash(), file.size(), file.mediaType())
                    .query(Boolean.class)
                    .single();
            if (isNew) {
              store(file, content);
            }
            jdbc.sql(
                    "insert into document.bringer (hash, employee_id) values (?, ?)"
                        + " on conflict do nothing")
                .params(file.hash(), broughtBy)
                .update();
          });
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StoredFile measured(InputStreamSource content, String mediaType)
      throws IOException {
    MessageDigest digest = sha256();
    try (InputStream bytes = new DigestInputStream(content.getInputStream(), digest)) {
      long size = bytes.transferTo(OutputStream.nullOutputStream());
      return new StoredFile(HexFormat.of().formatHex(digest.digest()), size, mediaType);
    }
  }

  private void store(StoredFile file, InputStreamSource content) {
    MessageDigest digest = sha256();
    try (InputStream bytes = new DigestInputStream(content.getInputStream(), digest)) {
      int part = 0;
      for (byte[] next = bytes.readNBytes(PART); next.length > 0; next = bytes.readNBytes(PART)) {
        jdbc.sql("insert into document.part (hash, part, content) values (?, ?, ?)")
            .params(file.hash(), part++, next)
            .update();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(file.hash())) {
      throw new IllegalStateException("The file changed while it was stored");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is stored under that hash. */
  public Optional<StoredFile> find(String hash) {
    return jdbc.sql("select hash, size, media_type from document.document where hash = ?")
        .param(hash)
        .query(StoredFile.class)
        .optional();
  }

  /**
   * What that person brought under that hash; it is kept as long as one that was brought now. Who
   * did not bring it has to show it first: a hash is told to many who may not read the file.
   */
  public Optional<StoredFile> want(String hash, String broughtBy) {
    return jdbc.sql(
            """
            update document.document d set wanted_at = now()
            where d.hash = ? and exists (
              select from document.bringer b where b.hash = d.hash and b.employee_id = ?)
            returning d.hash, d.size, d.media_type
            """)
        .params(hash, broughtBy)
        .query(StoredFile.class)
        .optional();
  }

  /**
   * Writes a part of a file; nobody holds a connection to the database while somebody reads slowly.
   *
   * @param first the first byte, from 0
   * @param last the last byte, which is written, too
   */
  public void write(StoredFile file, long first, long last, OutputStream out) throws IOException {
    for (long part = first / PART; part * PART <= last; part++) {
      long begin = part * PART;
      byte[] content =
          jdbc.sql("select content from document.part where hash = ? and part = ?")
              .params(file.hash(), (int) part)
              .query(byte[].class)
              .single();
      int from = (int) Math.max(first - begin, 0);
      int to = (int) Math.min(last - begin + 1, content.length);
      out.write(content, from, to - from);
    }
  }
}
