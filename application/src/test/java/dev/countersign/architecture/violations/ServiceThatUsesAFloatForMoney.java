package dev.countersign.architecture.violations;

import java.math.BigDecimal;

/** Adds cents that were never there. */
public class ServiceThatUsesAFloatForMoney {
  /** Not what it seems. */
  public BigDecimal price() {
    return BigDecimal.valueOf(0.1);
  }
}
