package dev.countersign.query.gateway;

import dev.countersign.query.reading.Refusal;
import dev.countersign.query.reading.StoredContent;
import dev.countersign.web.document.Documents;
import dev.countersign.web.document.StoredFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Writes what is in stored files, whole or one range of it (RFC 9110, 14). */
@Component
class Contents {
  private final Documents documents;

  Contents(Documents documents) {
    this.documents = documents;
  }

  /**
   * Writes it, part by part.
   *
   * @throws Refusal when it is not there, or the range is outside of it
   */
  void write(StoredContent content, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    StoredFile file =
        documents
            .find(content.contentHash())
            .orElseThrow(() -> Refusal.contentMissing(content.contentHash()));
    String etag = "\"" + file.hash() + "\"";
    response.setHeader(HttpHeaders.ETAG, etag);
    response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    if (QuestionEndpoint.names(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
      response.setStatus(HttpStatus.NOT_MODIFIED.value());
      return;
    }
    long first = 0;
    long last = file.size() - 1;
    HttpRange range = range(request, etag);
    if (range != null) {
      try {
        first = range.getRangeStart(file.size());
        last = range.getRangeEnd(file.size());
      } catch (IllegalArgumentException e) {
        throw Refusal.outside(file.size());
      }
      if (first >= file.size() || last < first) {
        throw Refusal.outside(file.size());
      }
      response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
      response.setHeader(
          HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(first, last, file.size()));
    }
    response.setContentType(file.mediaType());
    response.setContentLengthLong(last - first + 1);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(
                Objects.requireNonNullElse(content.contentTitle(), file.hash()),
                StandardCharsets.UTF_8)
            .build()
            .toString());
    if (!request.getMethod().equals("HEAD")) {
      documents.write(file, first, last, response.getOutputStream());
    }
  }

  /**
   * The only one that is asked for. What cannot be understood, or is several, is answered whole.
   */
  private static @Nullable HttpRange range(HttpServletRequest request, String etag) {
    String asked = request.getHeader(HttpHeaders.RANGE);
    String unless = request.getHeader(HttpHeaders.IF_RANGE);
    if (asked == null || (unless != null && !unless.equals(etag))) {
      return null;
    }
    try {
      List<HttpRange> ranges = HttpRange.parseRanges(asked);
      return ranges.size() == 1 ? ranges.getFirst() : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
