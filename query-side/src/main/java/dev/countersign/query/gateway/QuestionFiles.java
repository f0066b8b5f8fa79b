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
      HttpServletResponse response)
      throws IOException {
    if (query instanceof FeedQuery events) {
      return write(events, context, response);
    }
    FileFormat format = Objects.requireNonNull(wanted.file());
    Listing<?> page = page(type, query, context, new Paging(null, ROWS, true));
    try (WrittenFile file = register.begin(format, about(type, query, context, page))) {
      response.setContentType(format.contentType());
      response.setHeader(Positioned.HEADER, Long.toString(page.position()));
      response.setHeader(WrittenFile.HEADER, file.id());
      response.setHeader(HttpHeaders.LINK, "<%s>; rel=\"describedby\"".formatted(file.address()));
      RowFile rows = file.open(type.row(), form(query, wanted), response.getOutputStream());
      long count = 0;
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
    } catch (IOException e) {
      return -1;
    }
  }

  /** Events go from the log to the reader as they are. */
  private long write(FeedQuery events, QuestionContext context, HttpServletResponse response)
      throws IOException {
    response.setContentType(FileFormat.NDJSON.contentType());
    response.setHeader(Positioned.HEADER, Long.toString(context.moment().position()));
    return feed.write(events, context, response.getOutputStream());
  }

  private FileRegister.About about(
      QuestionType type, Query<?> query, QuestionContext context, Listing<?> first) {
    ObjectNode filters = json.valueToTree(query);
    return new FileRegister.About(
        context.caller(),
        context.requestId(),
        type.name(),
        filters.without(FORMAT),
        first.position(),
        first.total());
  }

  private static RowFiles.Form form(Query<?> query, Representation wanted) {
    return new RowFiles.Form(
        wanted.marked(), query instanceof FileQuery file ? file.withoutColumns() : Set.of());
  }

  private Listing<?> page(QuestionType type, Query<?> query, QuestionContext context, Paging part) {
    return (Listing<?>) sender.ask(type, query, context.with(part));
  }
}
