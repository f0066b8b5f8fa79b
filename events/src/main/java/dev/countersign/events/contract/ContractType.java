package dev.countersign.events.contract;

/** The five kinds of contract; the letters are the defaults of the number code. */
public enum ContractType {
  /** XS (2.4.1). */
  SALES_AND_CONSULTING,
  /** EX (2.4.2). */
  SECONDARY_SALES,
  /** JS (2.4.3). */
  TECHNICAL_SERVICE,
  /** PP (2.4.4). */
  BRAND_OPERATION,
  /** WL (3.2.5). */
  NETWORK_ENGINEERING
}
