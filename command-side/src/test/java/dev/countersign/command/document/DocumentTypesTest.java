package dev.countersign.command.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.web.document.DocumentProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What a file is, whatever it is called. */
class DocumentTypesTest {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  private final DocumentTypes types = new DocumentTypes();

  private String taken(byte[] content, String name) throws IOException {
    return types.taken(() -> new ByteArrayInputStream(content), name);
  }

  private void refuses(byte[] content, String name) {
    assertThatThrownBy(() -> taken(content, name))
        .as(name)
        .isInstanceOfSatisfying(
            DocumentProblem.class,
            problem -> assertThat(problem.rule()).isEqualTo("document-type-is-taken"));
  }

  /** Packed files with these names in this order. */
  private static byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("x".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] openDocument(String mediaType) throws IOException {
    byte[] type = mediaType.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(type);
    ZipEntry first = new ZipEntry("mimetype");
    first.setMethod(ZipEntry.STORED);
    first.setSize(type.length);
    first.setCrc(sum.getValue());
    var bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(first);
      zip.write(type);
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void knowsPapersByTheirContent() throws IOException {
    Map<String, String> papers =
        Map.of(
            "%PDF-1.4\n",
            "application/pdf",
            "\u0089PNG\r\n\u001a\n",
            "image/png",
            "\u00ff\u00d8\u00ff\u00e0",
            "image/jpeg",
            "II*\0",
            "image/tiff",
            "plain words",
            "text/plain");
    for (Map.Entry<String, String> paper : papers.entrySet()) {
      for (String name : List.of("x", "x.exe", "x.docx", "x.pdf", "x.html")) {
        assertThat(taken(latin(paper.getKey() + "\n".repeat(50)), name))
            .as(name)
            .isEqualTo(paper.getValue());
      }
    }
  }

  @Test
  void tellsApartByNameWhatLooksTheSameInside() throws IOException {
    byte[] office = zip("[Content_Types].xml", "_rels/.rels");
    assertThat(taken(office, "x.docx")).isEqualTo(OFFICE + "wordprocessingml.document");
    assertThat(taken(office, "x.xlsx")).isEqualTo(OFFICE + "spreadsheetml.sheet");
    assertThat(taken(zip("word/document.xml", "[Content_Types].xml"), "x.docx"))
        .isEqualTo(OFFICE + "wordprocessingml.document");
    String text = "application/vnd.oasis.opendocument.text";
    assertThat(taken(openDocument(text), "x")).isEqualTo(text);
  }

  @Test
  void refusesWhatIsPackedAndNoPaper() throws IOException {
    refuses(zip("META-INF/MANIFEST.MF", "Main.class"), "x.docx");
    refuses(zip("run.exe"), "x.xlsx");
    refuses(zip("run.exe"), "x.odt");
    refuses(zip("[Content_Types].xml", "_rels/.rels"), "x");
    refuses(zip("[Content_Types].xml", "word/vbaProject.bin"), "x.docx");
    refuses(latin("PK\u0003\u0004 broken"), "x.docx");
  }

  @Test
  void refusesPrograms() {
    for (String program :
        List.of(
            "MZ" + "\0".repeat(126) + "PE\0\0" + "\0".repeat(400),
            "\u007fELF\u0002\u0001\u0001" + "\0".repeat(400),
            "\u00ca\u00fe\u00ba\u00be\0\0\0E" + "\0".repeat(400),
            "#!/bin/sh\nrm -rf /\n",
            "<html><script>alert(1)</script></html>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x</script></svg>")) {
      for (String name : List.of("x", "x.pdf", "x.docx", "x.png")) {
        refuses(latin(program), name);
      }
    }
  }
}
