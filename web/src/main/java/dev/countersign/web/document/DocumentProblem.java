package dev.countersign.web.document;

import dev.countersign.web.ProblemException;
import dev.countersign.web.Text;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A file cannot be stored. */
public final class DocumentProblem extends ProblemException {
  private DocumentProblem(
      HttpStatus status, String rule, Text detail, Map<String, Object> properties) {
    super(status, rule, detail, properties);
  }

  /** It has more bytes than that. */
  public static DocumentProblem tooLarge(long most) {
    return new DocumentProblem(
        HttpStatus.CONTENT_TOO_LARGE,
        "document-too-large",
        new Text(
            "The file is larger than the %d bytes that a document may have.".formatted(most),
            "文件超过单个文档允许的 %d 字节。".formatted(most)),
        Map.of("most", most));
  }

  /** There is nothing in it. */
  public static DocumentProblem empty() {
    return new DocumentProblem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "document-has-content",
        new Text("The file is empty.", "文件为空。"),
        Map.of());
  }

  /**
   * It is something else than papers come as.
   *
   * @param mediaType what it is by its content
   * @param taken what it could be
   */
  public static DocumentProblem ofAnotherType(String name, String mediaType, List<String> taken) {
    return new DocumentProblem(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "document-type-is-taken",
        new Text(
            "By what is in it, %s is %s, whatever it is called; documents are one of %s."
                .formatted(name, mediaType, taken),
            "按内容识别,%s 为 %s(与文件名无关);文档须为以下类型之一:%s。".formatted(name, mediaType, taken)),
        Map.of("mediaType", mediaType, "taken", taken));
  }
}
