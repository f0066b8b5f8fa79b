package dev.countersign.command.document;

import dev.countersign.web.ProblemException;
import dev.countersign.web.Text;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A file cannot be stored. */
final class DocumentProblem extends ProblemException {
  private DocumentProblem(
      HttpStatus status, String rule, Text detail, Map<String, Object> properties) {
    super(status, rule, detail, properties);
  }

  static DocumentProblem tooLarge(long most) {
    return new DocumentProblem(
        HttpStatus.CONTENT_TOO_LARGE,
        "document-too-large",
        new Text(
            "The file is larger than the %d bytes that a document may have.".formatted(most),
            "文件超过单个文档允许的 %d 字节。".formatted(most)),
        Map.of("most", most));
  }

  static DocumentProblem empty() {
    return new DocumentProblem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "document-has-content",
        new Text("The file is empty.", "文件为空。"),
        Map.of());
  }

  static DocumentProblem ofAnotherType(String name, String mediaType) {
    return new DocumentProblem(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "document-type-is-taken",
        new Text(
            "By what is in it, %s is %s, whatever it is called; documents are one of %s."
                .formatted(name, mediaType, DocumentTypes.TAKEN),
            "按内容识别,%s 为 %s(与文件名无关);文档须为以下类型之一:%s。".formatted(name, mediaType, DocumentTypes.TAKEN)),
        Map.of("mediaType", mediaType, "taken", DocumentTypes.TAKEN));
  }
}
