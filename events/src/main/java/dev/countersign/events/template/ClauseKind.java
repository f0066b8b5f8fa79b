package dev.countersign.events.template;

/** What a clause is about. There may be more one day; none is ever taken away. */
public enum ClauseKind {
  DOCUMENT_NAME("文件名称"),
  PARTIES("合同主体"),
  AGREEMENT_DATE("签订日期"),
  EFFECTIVE_DATE("生效日期"),
  EXPIRATION_DATE("到期日"),
  RENEWAL_TERM("续约期限"),
  NOTICE_TO_TERMINATE_RENEWAL("不续约通知期"),
  GOVERNING_LAW("适用法律"),
  MOST_FAVORED_CUSTOMER("最惠待遇"),
  NON_COMPETE("竞业限制"),
  EXCLUSIVITY("排他"),
  NO_SOLICITATION_OF_CUSTOMERS("不招揽客户"),
  COMPETITION_EXCEPTION("竞争限制的例外"),
  NO_SOLICITATION_OF_EMPLOYEES("不招揽员工"),
  NON_DISPARAGEMENT("不诋毁"),
  TERMINATION_FOR_CONVENIENCE("任意解除"),
  FIRST_REFUSAL("优先权"),
  CHANGE_OF_CONTROL("控制权变更"),
  ASSIGNMENT("转让限制"),
  REVENUE_SHARE("收益分成"),
  PRICE_RESTRICTION("价格限制"),
  MINIMUM_COMMITMENT("最低承诺"),
  VOLUME_RESTRICTION("数量限制"),
  IP_ASSIGNMENT("知识产权归属"),
  JOINT_IP_OWNERSHIP("知识产权共有"),
  LICENCE_GRANT("许可授权"),
  NON_TRANSFERABLE_LICENCE("许可不可转让"),
  LICENCE_TO_AFFILIATES_OF_LICENSOR("许可方关联方的许可"),
  LICENCE_TO_AFFILIATES_OF_LICENSEE("被许可方关联方的许可"),
  UNLIMITED_LICENCE("无限量许可"),
  PERPETUAL_LICENCE("永久许可"),
  SOURCE_CODE_ESCROW("源代码托管"),
  POST_TERMINATION_SERVICES("终止后服务"),
  AUDIT_RIGHTS("审计权"),
  UNCAPPED_LIABILITY("无上限责任"),
  LIABILITY_CAP("责任上限"),
  LIQUIDATED_DAMAGES("违约金"),
  WARRANTY("质保"),
  INSURANCE("保险"),
  COVENANT_NOT_TO_SUE("不起诉承诺"),
  THIRD_PARTY_BENEFICIARY("第三方受益人"),
  SUBJECT_MATTER("合同标的"),
  PRICE_AND_PAYMENT("价款与支付"),
  TAX_AND_INVOICE("税费与发票"),
  DELIVERY("交付"),
  ACCEPTANCE("验收"),
  SERVICE_LEVEL("服务水平"),
  CONFIDENTIALITY("保密"),
  FORCE_MAJEURE("不可抗力"),
  DISPUTE_RESOLUTION("争议解决"),
  NOTICES("通知"),
  OTHER("其他");

  private final String zh;

  ClauseKind(String zh) {
    this.zh = zh;
  }

  /** What Chinese users call it. */
  public String zh() {
    return zh;
  }
}
