package dev.countersign.query.contractterms;

import dev.countersign.query.reading.ItemQuery;
import dev.countersign.query.reading.Question;

@Question(
    view = ContractTermsView.class,
    path = "contracts/{contractId}",
    summary = "The terms of one contract",
    zh = "单个合同的约定",
    description =
        "What it has because of its type: parent and review, predecessor and term, pursuit, deliverables and fees, equipment, milestones and deliveries.",
    zhDescription = "因合同类型而有的约定：原合同与评审、前序合同与期限、品牌运作项目、交付物与费用、设备、里程碑与到货。",
    of = "contract",
    zhOf = "合同")
record TermsOfContract(String contractId) implements ItemQuery<ContractTerms> {}
