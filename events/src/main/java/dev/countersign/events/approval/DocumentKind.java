package dev.countersign.events.approval;

/** The kinds of documents that are approved (2.4.1); each has a route of its own. */
public enum DocumentKind {
  /** A contract with a customer. */
  CONTRACT("contract", "contracts", "合同"),
  /** A new version of a policy. */
  POLICY("policy", "policies", "政策"),
  /** A pursuit of a brand operation contract. */
  BRAND_PURSUIT("pursuit", "brand-pursuits", "品牌运作项目");

  private final String type;
  private final String collection;
  private final String zh;

  DocumentKind(String type, String collection, String zh) {
    this.type = type;
    this.collection = collection;
    this.zh = zh;
  }

  /** What the names of its streams begin with, which is also its English name. */
  public String type() {
    return type;
  }

  /** The name of all of them together, as in URLs. */
  public String collection() {
    return collection;
  }

  /** What Chinese users call it. */
  public String zh() {
    return zh;
  }
}
