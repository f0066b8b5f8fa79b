package dev.countersign.events.contract;

/** What the third party of a contract does in it. */
public enum ThirdPartyRole {
  /** Uses what the customer buys, 最终用户. */
  END_USER,
  /** Answers for what the customer owes, 担保方. */
  GUARANTOR,
  /** Brought the parties together, or acts for one, 代理商. */
  AGENT,
  /** Develops what the company sells, 开发方. */
  DEVELOPER
}
