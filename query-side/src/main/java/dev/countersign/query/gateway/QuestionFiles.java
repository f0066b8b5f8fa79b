package dev.countersign.query.gateway;

import dev.countersign.query.feed.EventFeed;
import dev.countersign.query.feed.FeedQuery;
import dev.countersign.query.file.FileRegister;
import dev.countersign.query.file.RowFile;
import dev.countersign.query.file.RowFiles;
import dev.countersign.query.file.WrittenFile;
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
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes lists as files. They are asked for page by page, all of one moment: a slow reader holds no
 * connection to the database, and no more than a page is in memory.
 */
@Component
class QuestionFiles {
  private static final int ROWS = 2_000;

  /** The parameter that is told beside the others. */
  private static final String FORMAT = "format";

  private final QuestionSender sender;
  private final FileRegister register;
  private final EventFeed feed;
  private final JsonMapper json;

  QuestionFiles(QuestionSender sender, FileRegister register, EventFeed feed, JsonMapper json) {
    this.feed = feed;
    this.sender = sender;
    this.register = register;
    this.json = json;
  }

  /** Writes all rows, and tells how many; less than none when the reader went away. */
  long write(
      QuestionType type,
      Query<?> query,
      QuestionContext context,
      Representation wanted,
      HttpServletResponse response) {
    FileFormat format = Objects.requireNonNull(wanted.file());
    RowFiles.Form form = form(query, wanted);
    if (query instanceof FeedQuery events) {
      FileRegister.About about = about(type, query, context, feed.atMost(events, context));
      return write(
          about,
          format,
          response,
          file -> {
            RowFile rows = file.open(EventFeed.rowsOf(format), form, response.getOutputStream());
            long count = feed.giveAll(events, context, format, rows::write);
            rows.end();
            return count;
          });
    }
    Listing<?> first = page(type, query, context, new Paging(null, ROWS, true));
    return write(
        about(type, query, context, first.total()),
        format,
        response,
        file -> {
          RowFile rows = file.open(type.row(), form, response.getOutputStream());
          long count = 0;
          Listing<?> page = first;
          while (true) {
            for (Object row : page.items()) {
              rows.write(row);
            }
            count += page.items().size();
            if (page.next() == null) {
              rows.end();
              return count;
            }
            page = page(type, query, context, new Paging(page.next(), ROWS));
          }
        });
  }

  /** What is written to a file that is on record by then. */
  @FunctionalInterface
  private interface Writing {
    long write(WrittenFile file) throws IOException;
  }

  private long write(
      FileRegister.About about, FileFormat format, HttpServletResponse response, Writing writing) {
    try (WrittenFile file = register.begin(format, about)) {
      response.setContentType(format.contentType());
      response.setHeader(Positioned.HEADER, String.valueOf(about.position()));
      response.setHeader(WrittenFile.HEADER, file.id());
      response.setHeader(HttpHeaders.LINK, "<%s>; rel=\"describedby\"".formatted(file.address()));
      return writing.write(file);
    } catch (IOException e) {
      return -1;
    }
  }

  private FileRegister.About about(
      QuestionType type, Query<?> query, QuestionContext context, @Nullable Long rows) {
    ObjectNode filters = json.valueToTree(query);
    return new FileRegister.About(
        context.caller(),
        context.requestId(),
        type.name(),
        filters.without(FORMAT),
        context.moment().position(),
        rows);
  }

  private static RowFiles.Form form(Query<?> query, Representation wanted) {
    return new RowFiles.Form(
        wanted.marked(), query instanceof FileQuery file ? file.withoutColumns() : Set.of());
  }

  private Listing<?> page(QuestionType type, Query<?> query, QuestionContext context, Paging part) {
    return (Listing<?>) sender.ask(type, query, context.with(part));
  }
}
