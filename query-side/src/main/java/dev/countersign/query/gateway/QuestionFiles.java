package dev.countersign.query.gateway;

import dev.countersign.query.feed.EventFeed;
import dev.countersign.query.feed.FeedQuery;
import dev.countersign.query.projection.Columns;
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
import java.io.PrintWriter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes lists as files. They are asked for page by page, all of one moment: a slow reader holds no
 * connection to the database, and no more than a page is in memory.
 */
@Component
class QuestionFiles {
  private static final int ROWS = 2_000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final QuestionSender sender;
  private final EventFeed feed;
  private final JsonMapper json;

  QuestionFiles(QuestionSender sender, EventFeed feed, JsonMapper json) {
    this.feed = feed;
    this.sender = sender;
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
    Listing<?> page = page(type, query, context, null);
    response.setContentType(Objects.requireNonNull(wanted.file()).mediaType() + ";charset=UTF-8");
    response.setHeader(Positioned.HEADER, Long.toString(page.position()));
    Set<String> without = query instanceof FileQuery file ? file.withoutColumns() : Set.of();
    List<String> columns =
        Columns.of(type.row())
            .map(RecordComponent::getName)
            .filter(column -> !without.contains(column))
            .toList();
    PrintWriter out = response.getWriter();
    if (wanted.marked()) {
      out.write(BYTE_ORDER_MARK);
    }
    if (wanted.file() == FileFormat.CSV) {
      out.write(CsvLine.of(columns));
    }
    long rows = 0;
    while (true) {
      for (Object row : page.items()) {
        out.write(wanted.file() == FileFormat.CSV ? csv(row, columns) : line(row));
      }
      rows += page.items().size();
      if (out.checkError()) {
        return -1;
      }
      if (page.next() == null) {
        return rows;
      }
      page = page(type, query, context, page.next());
    }
  }

  /** Events go from the log to the reader as they are. */
  private long write(FeedQuery events, QuestionContext context, HttpServletResponse response)
      throws IOException {
    response.setContentType(FileFormat.NDJSON.mediaType() + ";charset=UTF-8");
    response.setHeader(Positioned.HEADER, Long.toString(context.moment().position()));
    return feed.write(events, context, response.getOutputStream());
  }

  private Listing<?> page(
      QuestionType type, Query<?> query, QuestionContext context, @Nullable String cursor) {
    return (Listing<?>) sender.ask(type, query, context.with(new Paging(cursor, ROWS)));
  }

  private String line(Object row) {
    return json.writeValueAsString(row) + "\n";
  }

  private String csv(Object row, List<String> columns) {
    JsonNode fields = json.valueToTree(row);
    return CsvLine.of(columns.stream().map(column -> text(fields.get(column))).toList());
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    return value == null ? null : value.isContainer() ? value.toString() : value.asString();
  }
}
