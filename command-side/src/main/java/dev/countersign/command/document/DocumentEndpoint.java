package dev.countersign.command.document;

import dev.countersign.events.InvalidValueException;
import dev.countersign.events.Values;
import dev.countersign.web.Caller;
import dev.countersign.web.InvalidField;
import dev.countersign.web.InvalidFieldsException;
import dev.countersign.web.document.DocumentProblem;
import dev.countersign.web.document.Documents;
import dev.countersign.web.document.FreeRoom;
import dev.countersign.web.document.StoredFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(DocumentEndpoint.PATH)
@Tag(
    name = "Documents",
    description =
        "Files that commands name by their SHA-256. They are read where the record is read that they"
            + " belong to, by who may read it. · 命令按 SHA-256 引用的文件;在其所属记录处由可读该记录者读取。")
class DocumentEndpoint {
  static final String PATH = "/api/v1/documents";

  /** Above 64 MB the limits of Spring's own have to be raised, too. */
  static final String LARGEST = "countersign.documents.largest";

  private final Documents documents;
  private final DocumentTypes types;
  private final ObjectProvider<FreeRoom> room;
  private final DataSize largest;

  DocumentEndpoint(
      Documents documents,
      DocumentTypes types,
      ObjectProvider<FreeRoom> room,
      @Value("${" + LARGEST + ":64MB}") DataSize largest) {
    this.documents = documents;
    this.types = types;
    this.room = room;
    this.largest = largest;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "storeDocument",
      summary = "Store a document · 存入文档",
      description =
          "Needs SALES, BRANCH_MANAGER, LEGAL or ARCHIVIST, in any branch. What it is, is told by its"
              + " content and not by its name. The answer has the hash by which commands such as"
              + " `AttachDocument` and `RegisterSignedFile` of the same person name it; what no command"
              + " names is deleted after a week. Sent again, it is answered in the same way and stored"
              + " once.")
  @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "422",
      description = "The file is empty: `document-has-content`.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(ref = "#/components/schemas/Problem")))
  StoredFile store(
      Caller caller, @Parameter(description = "The file.") @RequestPart("file") MultipartFile file)
      throws IOException {
    if (file.isEmpty()) {
      throw DocumentProblem.empty();
    }
    if (file.getSize() > largest.toBytes()) {
      throw DocumentProblem.tooLarge(largest.toBytes());
    }
    String mediaType = types.taken(file, nameOf(file));
    // The log of the database has it, too, for a while.
    room.ifAvailable(free -> free.demand(2 * file.getSize()));
    return documents.keep(file, mediaType, caller.employeeId());
  }

  private static String nameOf(MultipartFile file) {
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), file.getName());
    try {
      return Values.text(name);
    } catch (InvalidValueException e) {
      throw new InvalidFieldsException(List.of(InvalidField.of("file", e)));
    }
  }
}
