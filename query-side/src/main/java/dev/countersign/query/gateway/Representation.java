package dev.countersign.query.gateway;

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
 * How an answer is written, by {@code Accept}: as JSON, or a list as a file.
 *
 * @param file null for JSON
 * @param marked whether CSV begins with a byte order mark, which some spreadsheets need to know
 *     UTF-8 by: {@code text/csv;bom=true}
 */
record Representation(@Nullable FileFormat file, boolean marked) {
  private static final Representation JSON = new Representation(null, false);

  static Representation of(@Nullable String accept, QuestionType type)
      throws HttpMediaTypeNotAcceptableException {
    if (FileQuery.class.isAssignableFrom(type.type())) {
      return new Representation(FileFormat.NDJSON, false);
    }
    if (accept == null) {
      return JSON;
    }
    List<MediaType> offered = new ArrayList<>(List.of(MediaType.APPLICATION_JSON));
    if (type.isList()) {
      for (FileFormat format : FileFormat.values()) {
        offered.add(MediaType.parseMediaType(format.mediaType()));
      }
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

  private static Representation of(MediaType chosen, MediaType wanted) {
    for (FileFormat format : FileFormat.values()) {
      if (chosen.toString().equals(format.mediaType())) {
        return new Representation(format, "true".equals(wanted.getParameter("bom")));
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
    return new Representation(format, marked);
  }

  /** A word for it, which ends the names of files. */
  String kind() {
    return file == null ? "page" : file.name().toLowerCase(Locale.ROOT);
  }
}
