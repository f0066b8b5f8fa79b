package dev.countersign.query.gateway;

import dev.countersign.query.feed.FeedQuery;
import dev.countersign.query.feed.Subscriptions;
import dev.countersign.query.reading.FileFormat;
import dev.countersign.query.reading.FileQuery;
import dev.countersign.query.reading.QuestionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * How an answer is written, by {@code Accept}: as JSON, a list as a file, or events as they come.
 *
 * @param file null for JSON, and for what goes on
 * @param marked whether CSV begins with a byte order mark, which some spreadsheets need to know
 *     UTF-8 by: {@code text/csv;bom=true}
 * @param live whether it goes on for as long as there is somebody to take it
 */
record Representation(@Nullable FileFormat file, boolean marked, boolean live) {
  private static final Representation JSON = new Representation(null, false, false);
  private static final Representation LIVE = new Representation(null, false, true);

  static Representation of(@Nullable String accept, QuestionType type)
      throws HttpMediaTypeNotAcceptableException {
    if (FileQuery.class.isAssignableFrom(type.type())) {
      return new Representation(FileFormat.NDJSON, false, false);
    }
    if (accept == null) {
      return JSON;
    }
    List<MediaType> offered = new ArrayList<>(List.of(MediaType.APPLICATION_JSON));
    formats(type).forEach(format -> offered.add(MediaType.parseMediaType(format.mediaType())));
    if (isFeed(type)) {
      offered.add(MediaType.parseMediaType(Subscriptions.MEDIA_TYPE));
    }
    for (MediaType wanted : parsed(accept)) {
      for (MediaType each : offered) {
        if (wanted.isCompatibleWith(each)) {
          return of(each, wanted);
        }
      }
    }
    throw new HttpMediaTypeNotAcceptableException(offered);
  }

  /** As which files it is answered. */
  static List<FileFormat> formats(QuestionType type) {
    return type.isList() || isFeed(type) ? List.of(FileFormat.values()) : List.of();
  }

  static boolean isFeed(QuestionType type) {
    return FeedQuery.class.isAssignableFrom(type.type());
  }

  private static Representation of(MediaType chosen, MediaType wanted) {
    if (chosen.toString().equals(Subscriptions.MEDIA_TYPE)) {
      return LIVE;
    }
    for (FileFormat format : FileFormat.values()) {
      if (chosen.toString().equals(format.mediaType())) {
        return new Representation(format, "true".equals(wanted.getParameter("bom")), false);
      }
    }
    return JSON;
  }

  private static List<MediaType> parsed(String accept) throws HttpMediaTypeNotAcceptableException {
    try {
      List<MediaType> types = MediaType.parseMediaTypes(accept);
      MimeTypeUtils.sortBySpecificity(types);
      types.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
      return types;
    } catch (InvalidMediaTypeException e) {
      throw new HttpMediaTypeNotAcceptableException("Accept cannot be read: " + e.getMessage());
    }
  }

  boolean isFile() {
    return file != null;
  }

  /** The same as another kind of file. */
  Representation as(FileFormat format) {
    return new Representation(format, marked, false);
  }

  /** A word for it, which ends the names of files. */
  String kind() {
    return live ? "stream" : file == null ? "page" : file.name().toLowerCase(Locale.ROOT);
  }
}
