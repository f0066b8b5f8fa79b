package dev.countersign.query.gateway;

import dev.countersign.query.file.RowFile;
import dev.countersign.query.file.RowFiles;
import dev.countersign.query.reading.FileFormat;
import dev.countersign.query.reading.FileQuery;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.Paging;
import dev.countersign.query.reading.Positioned;
import dev.countersign.query.reading.Query;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.QuestionType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes lists as files. They are asked for page by page, all of one moment: a slow reader holds no
 * connection to the database, and no more than a page is in memory.
 */
@Component
class QuestionFiles {
  private static final int ROWS = 2_000;

  private final QuestionSender sender;
  private final RowFiles files;

  QuestionFiles(QuestionSender sender, RowFiles files) {
    this.sender = sender;
    this.files = files;
  }

  /** Writes all rows, and tells how many; less than none when the reader went away. */
  long write(
      QuestionType type,
      Query<?> query,
      QuestionContext context,
      Representation wanted,
      HttpServletResponse response) {
    FileFormat format = Objects.requireNonNull(wanted.file());
    Listing<?> page = page(type, query, context, null);
    response.setContentType(format.contentType());
    response.setHeader(Positioned.HEADER, Long.toString(page.position()));
    RowFiles.Form form =
        new RowFiles.Form(
            wanted.marked(), query instanceof FileQuery file ? file.withoutColumns() : Set.of());
    try {
      RowFile file = files.open(format, type.row(), form, response.getOutputStream());
      long rows = 0;
      while (true) {
        for (Object row : page.items()) {
          file.write(row);
        }
        rows += page.items().size();
        if (page.next() == null) {
          file.end();
          response.flushBuffer();
          return rows;
        }
        page = page(type, query, context, page.next());
      }
    } catch (IOException e) {
      return -1;
    }
  }

  private Listing<?> page(
      QuestionType type, Query<?> query, QuestionContext context, @Nullable String cursor) {
    return (Listing<?>) sender.ask(type, query, context.with(new Paging(cursor, ROWS)));
  }
}
