package dev.countersign.command.document;

import dev.countersign.web.document.DocumentProblem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** What a file is by its content, and what is taken: papers, and no programs. */
@Component
class DocumentTypes {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  /** What papers of contracts come as. */
  private static final List<String> TAKEN =
      List.of(
          "application/pdf",
          "image/jpeg",
          "image/png",
          "image/tiff",
          "text/plain",
          OFFICE + "wordprocessingml.document",
          OFFICE + "spreadsheetml.sheet",
          OFFICE + "presentationml.presentation",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.oasis.opendocument.spreadsheet");

  /** What packed texts and tables look like, by which the name has to tell what they are. */
  private static final Set<String> PACKED = Set.of("application/zip", "application/x-tika-ooxml");

  /** Whoever unpacks to more means no good. */
  private static final long MOST_UNPACKED = 1L << 30;

  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

  /**
   * What it is.
   *
   * @param name only tells apart the texts and tables of an office, which look the same inside
   * @throws DocumentProblem when it is not taken
   */
  String taken(InputStreamSource content, String name) throws IOException {
    String type = detected(content, null);
    if (PACKED.contains(type) && isOfficeWithoutMacros(content)) {
      type = detected(content, name);
    }
    if (!TAKEN.contains(type)) {
      throw DocumentProblem.ofAnotherType(name, type, TAKEN);
    }
    return type;
  }

  private static String detected(InputStreamSource content, @Nullable String name)
      throws IOException {
    Metadata metadata = new Metadata();
    if (name != null) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    try (InputStream bytes = new BufferedInputStream(content.getInputStream(), 1 << 16)) {
      return TYPES.detect(bytes, metadata).getBaseType().toString();
    }
  }

  /** Anything packed can be called a text of an office; only one has this part, and no macros. */
  private static boolean isOfficeWithoutMacros(InputStreamSource content) throws IOException {
    boolean office = false;
    long unpacked = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(content.getInputStream())) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        office |= part.getName().equals("[Content_Types].xml");
        if (part.getName().endsWith("vbaProject.bin")) {
          return false;
        }
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > MOST_UNPACKED) {
            return false;
          }
        }
      }
      return office;
    } catch (ZipException e) {
      return false;
    }
  }
}
