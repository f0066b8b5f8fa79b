package dev.countersign.query.contractarchive;

import dev.countersign.query.reading.ItemQuery;
import dev.countersign.query.reading.Question;

@Question(
    view = ContractArchiveView.class,
    path = "contracts/{contractId}/documents/{fileHash}",
    summary = "One document of a contract",
    zh = "单个合同文档",
    description = "What is known of it; what is in it is at `/content`.",
    zhDescription = "文档信息;内容见 `/content`。",
    of = "document",
    zhOf = "文档")
record ContractDocument(String contractId, String fileHash)
    implements ItemQuery<ContractDocuments.Named> {}
