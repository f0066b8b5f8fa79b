package dev.countersign.application.demo;

import dev.countersign.command.template.BothLanguages;
import dev.countersign.command.template.PublishTemplate;
import dev.countersign.command.template.TemplateClause;
import dev.countersign.command.template.Title;
import dev.countersign.events.TemplateId;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.template.ClauseKind;
import java.time.LocalDate;
import java.util.List;

/** A short template for each type of contracts. */
final class DemoTemplates {
  /** That of sales and consulting contracts. */
  static final TemplateId SALES = new TemplateId("SALES");

  static final TemplateId SECONDARY = new TemplateId("SECONDARY");
  static final TemplateId SERVICE = new TemplateId("SERVICE");
  static final TemplateId BRAND = new TemplateId("BRAND");
  static final TemplateId NETWORK = new TemplateId("NETWORK");

  /** The version of all of them. */
  static final String VERSION = "2026-1";

  /** A clause of all of them: from when on the customer pays. */
  static final String ACCEPTANCE = "3";

  private final DemoCompany company;

  DemoTemplates(DemoCompany company) {
    this.company = company;
  }

  void make() {
    publish(
        SALES,
        ContractType.SALES_AND_CONSULTING,
        new Title("Sales and consulting contract", "销售和咨询服务合同"),
        new BothLanguages(
            "The seller delivers the software and services on the lines of this contract.",
            "卖方按本合同明细提供软件与服务。"));
    publish(
        SECONDARY,
        ContractType.SECONDARY_SALES,
        new Title("Secondary sales contract", "二次销售合同"),
        new BothLanguages(
            "The seller extends what was delivered under the earlier contract by the lines of this one.",
            "卖方按本合同明细扩充原合同已交付的内容。"));
    publish(
        SERVICE,
        ContractType.TECHNICAL_SERVICE,
        new Title("Technical service contract", "技术服务合同"),
        new BothLanguages(
            "The seller keeps the software in service during the term, at the agreed level.",
            "卖方在服务期限内按约定水平维护软件。"));
    publish(
        BRAND,
        ContractType.BRAND_OPERATION,
        new Title("Brand operation contract", "品牌运作合同"),
        new BothLanguages(
            "The seller provides the deliverables of this contract for the brand of the customer.",
            "卖方为客户品牌提供本合同约定的交付物。"));
    publish(
        NETWORK,
        ContractType.NETWORK_ENGINEERING,
        new Title("Network engineering contract", "网络工程合同"),
        new BothLanguages(
            "The seller delivers and installs the equipment on the lines of this contract.",
            "卖方按本合同明细交付并安装设备。"));
  }

  private void publish(TemplateId id, ContractType type, Title name, BothLanguages subject) {
    company.send(
        Person.CHEN_JIE,
        new PublishTemplate(
            id,
            type,
            name,
            VERSION,
            DemoContracts.HASH,
            List.of(
                new TemplateClause(
                    "1", ClauseKind.SUBJECT_MATTER, new Title("Subject", "合同标的"), subject, true),
                new TemplateClause(
                    "2",
                    ClauseKind.PRICE_AND_PAYMENT,
                    new Title("Payment", "付款"),
                    new BothLanguages(
                        "The customer pays within 30 days of the invoice.", "客户应在收到发票后 30 日内付款。"),
                    true),
                new TemplateClause(
                    ACCEPTANCE,
                    ClauseKind.ACCEPTANCE,
                    new Title("Acceptance", "验收"),
                    new BothLanguages(
                        "The customer accepts in writing within 10 working days of delivery.",
                        "客户应在交付后 10 个工作日内书面验收。"),
                    true),
                new TemplateClause(
                    "4",
                    ClauseKind.GOVERNING_LAW,
                    new Title("Governing law", "适用法律"),
                    new BothLanguages(
                        "The law of the People's Republic of China applies.", "本合同适用中华人民共和国法律。"),
                    false)),
            LocalDate.of(2026, 1, 1)));
  }
}
