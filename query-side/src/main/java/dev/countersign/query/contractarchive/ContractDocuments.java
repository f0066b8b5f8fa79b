package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import dev.countersign.query.reading.StoredContent;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "contracts/{contractId}/documents",
    summary = "Documents of a contract",
    zh = "合同文档",
    description = "What is attached to it, and the files of the executed contract that are stored.",
    zhDescription = "合同附件,以及已存入的签署文件。",
    of = "contract",
    zhOf = "合同")
record ContractDocuments(String contractId) implements ListQuery<ContractDocuments.Named> {
  @Override
  public Order order() {
    return Order.by("attached_on", "date", "file_hash");
  }

  /** A document with the name of who attached it. */
  record Named(
      @JsonUnwrapped Attachment document, @NameOf("attachedBy") @Nullable String attachedByName)
      implements StoredContent {
    @Override
    public String contentHash() {
      return document.fileHash();
    }

    @Override
    public @Nullable String contentTitle() {
      return document.title();
    }
  }
}
