package dev.countersign.query.audittrail;

import dev.countersign.query.reading.ItemQuery;
import dev.countersign.query.reading.Question;

@Question(
    view = AuditTrailView.class,
    path = "/files/{fileId}",
    summary = "One file, and how far it is",
    zh = "单个文件及其进度",
    description =
        "The answer of a file names it by the headers `Countersign-File` and `Link`. While it is written: rows, bytes, rows per second and, where the rows were counted, the seconds left. Afterwards the SHA-256 of its bytes, by which whoever has the file can check it. Only the caller's own; AUDITOR of the whole company sees all.",
    zhDescription =
        "文件的响应通过 `Countersign-File` 与 `Link` 头指明其编号。写出期间可见行数、字节数、每秒行数，行数已知时还有剩余秒数；完成后可见其字节的 SHA-256，持有文件者可据此核对。仅限本人的文件；公司级 AUDITOR 可见全部。",
    scope = Question.Scope.OWN,
    of = "file",
    zhOf = "文件")
record OneFile(String fileId) implements ItemQuery<GivenFile> {}
